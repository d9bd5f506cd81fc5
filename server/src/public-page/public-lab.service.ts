import {
  type DeskLab,
  type Expert,
  type ExpertProfile,
  type Language,
  type LText,
  may,
  type Session,
  type Who,
} from '@case-lab/contract';
import { Inject, Injectable } from '@nestjs/common';
import { CasesService } from '../cases/index.ts';
import { ExpertsService } from '../experts/index.ts';
import { LabDeskService, LabsService, localTime } from '../labs/index.ts';
import { ProgrammeService } from '../programme/index.ts';

/** What the public page tells of a lab: no more leaves the rooms for it. */
export type PublicLab = Pick<DeskLab, 'state' | 'pageUrl' | 'details'> & {
  sessions: Pick<Session, 'id' | 'kind' | 'title' | 'plannedStart' | 'plannedMinutes'>[];
  experts: (Pick<Expert, 'role'> & Pick<ExpertProfile, 'name' | 'about'>)[];
  cases: { title: LText; story: LText; technologies: LText[] }[];
};

/** These are not to be announced: nobody knows whether they come, or they do not. */
const ABSENT: Expert['state'][] = ['invited', 'declined', 'no_show', 'replaced'];

@Injectable()
export class PublicLabService {
  constructor(
    @Inject(LabsService) private readonly labs: LabsService,
    @Inject(LabDeskService) private readonly desk: LabDeskService,
    @Inject(ProgrammeService) private readonly programme: ProgrammeService,
    @Inject(ExpertsService) private readonly experts: ExpertsService,
    @Inject(CasesService) private readonly cases: CasesService,
  ) {}

  /** Undefined: there is none, or none for this one: a draft is seen by those who edit it. */
  async ofSlug(slug: string, who: Who | undefined): Promise<PublicLab | undefined> {
    const lab = await this.labs.ofSlug(slug);
    if (!lab) return undefined;
    const isTheirs = who !== undefined && may(who.role, 'edit the lab', { lab: who.labId === lab.id });
    if (lab.state === 'draft' && !isTheirs) return undefined;
    const { state, pageUrl, details } = await this.desk.get(lab.id);
    const isTold = ({ state }: { state: string }) => state === 'published';
    const { cases, technologies } = await this.cases.seenBy(lab.id, isTold);
    const experts = await this.experts.told(lab.id);
    const sessions = await this.programme.sessions(lab.id);
    const [first, last] = daysOf(sessions, details.timezone);
    const { startsOn, endsOn } = details;
    return {
      ...{ state, pageUrl, sessions },
      // Who has planned sessions has said on which days, also where it is said nowhere else.
      details: startsOn || !first ? details : { ...details, startsOn: first, endsOn: endsOn ?? last ?? null },
      experts: experts.filter(({ state }) => !ABSENT.includes(state)),
      cases: cases.map(({ title, story, technologyIds }) => ({
        ...{ title, story },
        technologies: technologies.filter(({ id }) => technologyIds.includes(id)).map(({ name }) => name),
      })),
    };
  }
}

function daysOf(sessions: Pick<Session, 'plannedStart'>[], timezone: string): string[] {
  const days = sessions.map(({ plannedStart }) => localTime(new Date(plannedStart), timezone).day).sort();
  return [days[0] ?? '', days.at(-1) ?? ''].filter(Boolean);
}

/** The language in which somebody reads: what they ask for by the address, else by their browser, else the lab's own. */
export function languageFor(
  { details }: PublicLab,
  asked: unknown,
  accepts: (languages: Language[]) => string | false,
): Language {
  const { languages, title } = details;
  const [first = 'ru'] = languages;
  const own = languages.includes(title.original) ? title.original : first;
  const wanted = languages.find((one) => one === asked);
  return wanted ?? languages.find((one) => one === accepts([own, ...languages])) ?? own;
}
