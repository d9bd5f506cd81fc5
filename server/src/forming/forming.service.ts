import type {
  Formable as FormableView,
  FormingWishes,
  Group,
  FormingRun as RunView,
} from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, Not } from 'typeorm';
import { GroupsService, SeatingService } from '../groups/index.ts';
import { PeopleService } from '../people/index.ts';
import { Refusal } from '../wiring/refusals.ts';
import type { Task } from './formable.ts';
import { FormingRun, runView } from './forming-run.entity.ts';
import { type Proposal, propose, seatedAt } from './proposing.ts';
import { scoreOf } from './score.ts';
import { TasksService } from './tasks.service.ts';

const NO_SCORE: RunView['score'] = { faults: [], wished: 0, got: [0, 0, 0], metAgain: 0, alike: [] };
/** A group's own bound is kept where it stands; a new one takes as many as a small group may have. */
const NEW_MAX = 12;

/** Groups are proposed, looked at, changed by hand and applied at once. */
@Injectable()
export class FormingService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(SeatingService) private readonly seating: SeatingService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(TasksService) private readonly tasks: TasksService,
  ) {}

  /** The run that is worked on, or else the one that was applied last. */
  async read(labId: string): Promise<{ run: RunView | null; people: FormableView[] }> {
    const run = await this.database.manager.findOne(FormingRun, {
      ...{ where: { labId, state: Not('superseded') }, order: { id: 'DESC' } },
    });
    const people = await this.tasks.people(labId, run?.round ?? 1);
    return { run: run && runView(run), people: people.map(({ met: _, ...person }) => person) };
  }

  /** The run by which people sit now. */
  applied(labId: string, db = this.database.manager): Promise<FormingRun | null> {
    const where = { labId, state: 'applied' } as const;
    return db.findOne(FormingRun, { where, order: { round: 'DESC' } });
  }

  /** Throws NOT_FOUND, STALE where another proposal took its place while this one was made. */
  async propose(labId: string, id: string, seed: number, wishes: FormingWishes): Promise<RunView> {
    const round = await this.tasks.round(labId, wishes);
    const known = await this.begin({ labId, id, seed, wishes, round });
    if (known.state !== 'draft') return runView(known);
    const task = await this.tasks.of(labId, wishes, round);
    const proposal = await this.proposalFor(labId, task, seed);
    const made = { proposal: proposal.tables, unplacedIds: proposal.unplacedIds };
    const score = scoreOf(task, proposal.tables);
    const draft = { id, state: 'draft' } as const;
    await this.database.manager.update(FormingRun, draft, { ...made, score, version: 1, state: 'previewed' });
    const row = await this.database.manager.findOneByOrFail(FormingRun, { id });
    if (row.state === 'superseded') throw new Refusal('STALE');
    return runView(row);
  }

  /** Puts somebody at a table of the proposal, or at none. Throws NOT_FOUND, STALE, GROUP_FULL. */
  async place(
    { labId, runId, version }: { labId: string; runId: string; version: number },
    participantId: string,
    table: number | null,
  ): Promise<RunView> {
    const people = await this.tasks.people(labId, (await this.get(labId, runId)).round);
    if (!people.some(({ id }) => id === participantId)) throw new Refusal('NOT_FOUND');
    return this.database.transaction(async (tx) => {
      await this.groups.lock(labId, tx);
      const run = await this.get(labId, runId, tx);
      if (run.state !== 'previewed' || run.version !== version) throw new Refusal('STALE');
      const { wishes } = run;
      const moved = movedTo(run, participantId, table);
      const score = scoreOf({ people, wishes, tables: [] }, moved.tables);
      const { tables: proposal, unplacedIds } = moved;
      return runView(
        await tx.save(Object.assign(run, { proposal, unplacedIds, score, version: version + 1 })),
      );
    });
  }

  /** Throws NOT_FOUND; STALE where the proposal was changed, applied, or its groups are others by now. */
  async apply(
    { labId, runId, version }: { labId: string; runId: string; version: number },
    key: string,
  ): Promise<Group[]> {
    const seated = await this.database.transaction(async (tx) => {
      await this.groups.lock(labId, tx);
      const run = await this.get(labId, runId, tx);
      if (run.state === 'applied' && run.applyKey === key) return undefined;
      const { round: running } = await this.seating.taken(labId, tx);
      const isCurrent = run.state === 'previewed' && run.version === version && run.round >= running;
      if (!isCurrent) throw new Refusal('STALE');
      await this.supersede({ labId, round: run.round, states: ['applied'] }, tx);
      await tx.update(FormingRun, { id: runId }, { state: 'applied', applyKey: key });
      return this.seating.seatAll(labId, await this.planOf(run, tx), tx);
    });
    if (seated) {
      await this.groups.announce(labId, seated.groupIds);
      // Nobody tells a phone that its person sits nowhere: it comes again, and asks.
      for (const id of seated.leftIds) await this.people.beginAnew(id);
    }
    return this.groups.list(labId);
  }

  private async begin(
    given: Pick<FormingRun, 'labId' | 'id' | 'seed' | 'wishes' | 'round'>,
  ): Promise<FormingRun> {
    const { labId, id } = given;
    return this.database.transaction(async (tx) => {
      await this.groups.lock(labId, tx);
      const known = await tx.findOneBy(FormingRun, { id });
      if (known && known.labId !== labId) throw new Refusal('NOT_FOUND');
      if (known) return known;
      await this.supersede({ labId, states: ['draft', 'previewed'] }, tx);
      const empty = {
        version: 0,
        state: 'draft',
        proposal: [],
        unplacedIds: [],
        score: NO_SCORE,
        applyKey: null,
      };
      return tx.save(Object.assign(new FormingRun(), empty, given));
    });
  }

  private async supersede(
    { states, ...where }: { labId: string; round?: number; states: FormingRun['state'][] },
    tx: EntityManager,
  ): Promise<void> {
    await tx.update(FormingRun, { ...where, state: In(states) }, { state: 'superseded' });
  }

  /** By hand one begins with how people sit now, by choice with empty chairs. */
  private async proposalFor(labId: string, task: Task, seed: number): Promise<Proposal> {
    switch (task.wishes.way) {
      case 'solved':
      case 'random':
        return propose(task, seed);
      case 'hand': {
        const now = task.wishes.isNextRound ? [] : await this.tasks.seatedNow(labId);
        const tableOf = new Map(
          now.flatMap(({ table, memberIds }) => memberIds.map((id) => [id, table] as const)),
        );
        const at = task.people.map(({ id }) =>
          task.tables.findIndex(({ table }) => table === tableOf.get(id)),
        );
        return seatedAt(task, (person) => at[person] ?? -1);
      }
      case 'choice':
        return seatedAt(task, () => -1);
    }
  }

  private async planOf({ labId, round, proposal, unplacedIds }: FormingRun, tx: EntityManager) {
    const known = new Set((await this.people.named(labId, tx)).map(({ id }) => id));
    const tables = proposal.map((table) => ({
      ...table,
      memberIds: table.memberIds.filter((id) => known.has(id)),
    }));
    return { round, max: NEW_MAX, tables, standIds: unplacedIds };
  }

  private async get(labId: string, id: string, db = this.database.manager): Promise<FormingRun> {
    const run = await db.findOneBy(FormingRun, { id, labId });
    if (!run) throw new Refusal('NOT_FOUND');
    return run;
  }
}

function movedTo(run: FormingRun, participantId: string, table: number | null): Proposal {
  const without = (ids: string[]) => ids.filter((id) => id !== participantId);
  const target = run.proposal.find((one) => one.table === table);
  if (table !== null && !target) throw new Refusal('NOT_FOUND');
  if (target && without(target.memberIds).length >= target.max) throw new Refusal('GROUP_FULL');
  const tables = run.proposal.map((one) => ({
    ...one,
    memberIds: one === target ? [...without(one.memberIds), participantId] : without(one.memberIds),
  }));
  return {
    tables,
    unplacedIds: target ? without(run.unplacedIds) : [...without(run.unplacedIds), participantId],
  };
}
