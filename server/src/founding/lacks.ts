import type { ExpertInvitation, Lack, LText } from '@case-lab/contract';
import { lackingIn } from '@case-lab/contract';
import type { Known } from './texts.ts';

type Found = Pick<Lack, 'what' | 'section' | 'names'> & { count?: number };

/** Whether a text says nothing in any language of the lab. */
const isMute = (text: LText, { details }: Known) =>
  lackingIn(text, details.languages).length === details.languages.length;

/** What is to be done before the day, beside the languages of the texts; the first things first. */
export function findLacks(known: Known & { experts: ExpertInvitation[] }): Lack[] {
  return [...ofLab(known), ...ofProgramme(known), ...ofExperts(known), ...ofCases(known), ...ofForm(known)]
    .map(({ count, ...found }) => ({ ...found, count: count ?? found.names.length }))
    .filter(({ count }) => count > 0);
}

const when = (is: boolean, what: Lack['what'], section: Lack['section']): Found[] =>
  is ? [{ what, section, count: 1, names: [] }] : [];

function ofLab(known: Known): Found[] {
  const { summary, host, contacts, startsOn } = known.details;
  return [
    ...when(startsOn === null, 'dates', 'lab'),
    ...when(isMute(summary, known), 'summary', 'lab'),
    ...when(isMute(host, known), 'host', 'lab'),
    ...when(contacts.length === 0, 'contacts', 'lab'),
  ];
}

/** Sessions that are there to bring something. */
const HARVESTED: Known['sessions'][number]['kind'][] = ['case_lab', 'plenary'];

function ofProgramme(known: Known): Found[] {
  const section = 'programme';
  const { sessions } = known;
  const stepless = sessions.filter(({ kind, phases }) => kind === 'case_lab' && phases.length === 0);
  const mute = sessions.map(({ title, phases }) => ({
    title,
    count: phases.filter(({ instruction }) => isMute(instruction, known)).length,
  }));
  const silent = mute.filter(({ count }) => count > 0);
  const unharvested = sessions.filter(
    ({ kind, harvest }) =>
      HARVESTED.includes(kind) && Object.values(harvest).every((text) => isMute(text, known)),
  );
  return [
    ...when(sessions.length === 0, 'sessions', section),
    { what: 'phases', section, names: stepless.map(({ title }) => title) },
    {
      ...{ what: 'instruction', section, names: silent.map(({ title }) => title) },
      count: silent.reduce((sum, { count }) => sum + count, 0),
    },
    { what: 'harvest_plan', section, names: unharvested.map(({ title }) => title) },
  ];
}

/** Who will not come needs nobody to step in. */
const GONE: ExpertInvitation['state'][] = ['declined', 'no_show', 'replaced'];

function ofExperts({ experts }: { experts: ExpertInvitation[] }): Found[] {
  const givers = experts.filter(({ role, state }) => role === 'case_giver' && !GONE.includes(state));
  const alone = givers.filter(({ profile }) => profile.deputy.name.trim() === '');
  return [
    ...when(experts.length === 0, 'experts', 'experts'),
    { what: 'deputy', section: 'experts', names: alone.map(({ profile }) => profile.name) },
  ];
}

function ofCases({ cases }: Known): Found[] {
  const orphans = cases.filter(({ expertId }) => expertId === null);
  return [
    ...when(cases.length === 0, 'cases', 'cases'),
    { what: 'case_without_expert', section: 'cases', names: orphans.map(({ title }) => title) },
  ];
}

function ofForm({ form }: Known): Found[] {
  return when(form.consents.length === 0, 'consents', 'registration');
}
