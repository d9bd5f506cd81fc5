import {
  type DeskLab,
  type LabDetails,
  type Lab as LabView,
  nextState,
  stateBefore,
  type Who,
} from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, Not } from 'typeorm';
import { addressOf } from '../wiring/address.ts';
import { Announcer, stamped } from '../wiring/announcer.ts';
import { Config } from '../wiring/config.ts';
import { Refusal } from '../wiring/refusals.ts';
import { joinCode } from './codes.ts';
import { Lab } from './lab.entity.ts';
import { LabsService } from './labs.service.ts';

/** What somebody did to a lab, for whoever keeps a log of it. */
export type LabDeed = {
  labId: string;
  deed: 'lab_changed' | 'lab_stepped' | 'join_code_rotated';
  /** Their seat. */
  actorId: string;
  detail?: Record<string, string>;
};
type Keeper = (done: LabDeed, tx: EntityManager) => Promise<void>;

/** What the organisers say of a lab, its state and its join code: changed under the lock of its row, one after the other. */
@Injectable()
export class LabDeskService {
  private readonly keepers: Keeper[] = [];

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Config) private readonly config: Config,
    @Inject(Announcer) private readonly announcer: Announcer,
    @Inject(LabsService) private readonly labs: LabsService,
  ) {}

  /** A later room keeps what was done, in the transaction of what it tells of. */
  alsoKept(keeper: Keeper): void {
    this.keepers.push(keeper);
  }

  /** Throws NOT_FOUND. */
  async get(labId: string): Promise<DeskLab> {
    const lab = await this.database.manager.findOneBy(Lab, { id: labId });
    if (!lab) throw new Refusal('NOT_FOUND');
    return this.view(lab);
  }

  /** Throws STALE where somebody else has changed it since `version`, SLUG_TAKEN, LAB_ARCHIVED. */
  async change(by: Who, labId: string, version: number, details: LabDetails): Promise<DeskLab> {
    return this.underLock(labId, by, async (lab, tx) => {
      if (lab.state === 'archived') throw new Refusal('LAB_ARCHIVED');
      // The same sent twice: an answer was lost.
      const isSame = JSON.stringify(inOrder(detailsOf(lab))) === JSON.stringify(inOrder(details));
      if (isSame) return undefined;
      if (lab.version !== version) throw new Refusal('STALE');
      const { slug } = details;
      if (await tx.existsBy(Lab, { slug, id: Not(labId) })) throw new Refusal('SLUG_TAKEN');
      Object.assign(lab, details, { version: version + 1 });
      return { deed: 'lab_changed' };
    });
  }

  /** Throws NO_SUCH_STEP, and STALE where the lab is neither in `from` nor in `to`. */
  async step(
    by: Who,
    labId: string,
    { from, to }: Record<'from' | 'to', LabView['state']>,
  ): Promise<DeskLab> {
    if (to !== nextState(from) && to !== stateBefore(from)) throw new Refusal('NO_SUCH_STEP');
    return this.underLock(labId, by, async (lab) => {
      if (lab.state === to) return undefined;
      if (lab.state !== from) throw new Refusal('STALE');
      lab.state = to;
      if (to === 'closed' && from === 'live') lab.closedAt = new Date();
      if (to === 'live') lab.closedAt = null;
      return { deed: 'lab_stepped', detail: { from, to } };
    });
  }

  /** Another join code in the place of this one; the one that is shown already is left as it is. */
  async rotate(by: Who, labId: string, known: string): Promise<DeskLab> {
    return this.underLock(labId, by, async (lab) => {
      if (lab.joinCode !== known) return undefined;
      lab.joinCode = joinCode();
      return { deed: 'join_code_rotated' };
    });
  }

  /** `act` gives what it has done, or nothing where everything is as it should be already. */
  private async underLock(
    labId: string,
    { participantId: actorId }: Who,
    act: (lab: Lab, tx: EntityManager) => Promise<Pick<LabDeed, 'deed' | 'detail'> | undefined>,
  ): Promise<DeskLab> {
    const { lab, done } = await this.database.transaction(async (tx) => {
      const lock = { where: { id: labId }, lock: { mode: 'pessimistic_write' } } as const;
      const lab = await tx.findOne(Lab, lock);
      if (!lab) throw new Refusal('NOT_FOUND');
      const done = await act(lab, tx);
      if (!done) return { lab, done };
      await tx.save(lab);
      for (const keep of this.keepers) await keep({ labId, actorId, ...done }, tx);
      return { lab, done };
    });
    if (done) this.announcer.announce({ type: 'labs.changed', ...stamped(labId), lab: this.labs.view(lab) });
    return this.view(lab);
  }

  private view(lab: Lab): DeskLab {
    const { id, state, version } = lab;
    const { joinUrl } = this.labs.view(lab);
    const pageUrl = `${addressOf(this.config)}/l/${lab.slug}`;
    return { id, state, version, joinCode: lab.joinCode, joinUrl, pageUrl, details: detailsOf(lab) };
  }
}

function detailsOf(lab: Lab): LabDetails {
  const { title, summary, host, place, partners, contacts, startsOn, endsOn } = lab;
  const { timezone, languages, slug, retentionDays } = lab;
  return {
    ...{ title, summary, host, place, partners, contacts, startsOn, endsOn },
    ...{ timezone, languages, slug, retentionDays },
  };
}

/** The same thing with its parts in the order of their names: the database keeps them in an order of its own. */
function inOrder(thing: unknown): unknown {
  if (Array.isArray(thing)) return thing.map(inOrder);
  if (typeof thing !== 'object' || thing === null) return thing;
  const parts = Object.entries(thing).sort(([a], [b]) => (a < b ? -1 : 1));
  return parts.map(([name, part]) => [name, inOrder(part)]);
}
