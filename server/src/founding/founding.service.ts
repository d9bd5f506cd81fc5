import type { LabDetails, LabStart, LabTemplate, LText } from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { dayAfter, LabDeskService, LabsService } from '../labs/index.ts';
import { FIRST_FORM, FIRST_SESSIONS } from './first-programme.ts';
import { Seats } from './seats.ts';
import { slugOf } from './slug.ts';
import { TemplateService } from './template.service.ts';

type Founded = { lab: { id: string; slug: string; title: LText }; link: string };
/** `by`: the seat of whoever founds it; `key` is made once for each filled form. */
export type Wish = LabStart & { by: string; key: string };
type Contents = Pick<LabTemplate, 'sessions' | 'form'> & { says: Partial<LabDetails> };

const UNSAID: LText = { original: 'ru' };

/** Makes labs, each with an organiser's seat for the one who asked for it. */
@Injectable()
export class FoundingService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(LabDeskService) private readonly desk: LabDeskService,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(TemplateService) private readonly templates: TemplateService,
  ) {}

  /** A lab with a programme of one day. */
  fromNothing(wish: Wish): Promise<Founded> {
    return this.found(wish, { sessions: FIRST_SESSIONS, form: FIRST_FORM, says: {} });
  }

  /** A lab with what this one says, asks and plans; its people, cases and boards stay here. */
  async fromLab(labId: string, wish: Wish): Promise<Founded> {
    const { details } = await this.desk.get(labId);
    const { summary, host, place, partners, contacts, retentionDays } = details;
    const says = { summary, host, place, partners, contacts, retentionDays };
    return this.found(wish, { ...(await this.templates.of(labId)), says });
  }

  fromTemplate(template: LabTemplate, wish: Wish): Promise<Founded> {
    return this.found(wish, { ...template, says: { summary: template.summary } });
  }

  private async found({ by, key, ...start }: Wish, { says, ...contents }: Contents): Promise<Founded> {
    const { title, languages, timezone, startsOn } = start;
    const days = Math.max(1, ...contents.sessions.map(({ day }) => day));
    const seat = await this.database.transaction(async (tx) => {
      // One at a time: the next one sees which addresses are taken, and a form sent twice finds its lab.
      await tx.query("select pg_advisory_xact_lock(hashtext('labs are founded'))");
      const known = await this.seats.ofForm(key, tx);
      if (known) return known;
      const lab = await this.labs.create(
        {
          ...{ summary: UNSAID, host: UNSAID, ...says, title, languages, timezone, startsOn },
          ...{ endsOn: dayAfter(startsOn, days - 1), slug: await this.freeSlug(title, tx), state: 'draft' },
        },
        tx,
      );
      await this.templates.unfold(lab.id, contents, start, tx);
      return this.seats.take({ labId: lab.id, by, key }, tx);
    });
    const { id, slug, title: called } = await this.labs.get(seat.labId);
    return { lab: { id, slug, title: called }, link: await this.seats.linkTo(seat.id) };
  }

  private async freeSlug(title: LText, tx: EntityManager): Promise<string> {
    const slug = slugOf(title);
    const taken = new Set(await this.labs.slugsLike(slug, tx));
    for (let n = 1; ; n += 1) {
      const wanted = n === 1 ? slug : `${slug}-${n}`;
      if (!taken.has(wanted)) return wanted;
    }
  }
}
