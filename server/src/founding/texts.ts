import type {
  Case,
  Gap,
  LabDetails,
  Language,
  LText,
  PlannedSession,
  RegistrationForm,
  Technology,
} from '@case-lab/contract';
import { lackingIn } from '@case-lab/contract';

/** What the rooms know of one lab, read for counting. */
export type Known = {
  details: LabDetails;
  /** Of the programme in work: what is not released yet is written too. */
  sessions: PlannedSession[];
  cases: Case[];
  technologies: Technology[];
  form: RegistrationForm;
};

type Text = Pick<Gap, 'section' | 'text' | 'of'> & { said: LText };

/** Every text of the organisers, in the order of the desk's sections. */
function textsOf(known: Known): Text[] {
  return [...labTexts(known), ...programmeTexts(known), ...caseTexts(known), ...formTexts(known)];
}

/** Which of them lack a language of the lab. A text that may be left out is counted once it says something. */
export function countTexts(known: Known): { texts: number; whole: number; gaps: Gap[] } {
  const { languages } = known.details;
  const texts = textsOf(known);
  const gaps = texts.flatMap(({ said, ...text }): Gap[] => {
    const lacks: Language[] = lackingIn(said, languages);
    return lacks.length > 0 ? [{ ...text, lacks }] : [];
  });
  return { texts: texts.length, whole: texts.length - gaps.length, gaps };
}

const isSaid = ({ ru, en }: LText) => Boolean(ru?.trim() || en?.trim());

function labTexts({ details }: Known): Text[] {
  const of = { section: 'lab', of: null } as const;
  const { title, summary, host, place, partners, contacts } = details;
  return [
    { ...of, text: 'title', said: title },
    { ...of, text: 'summary', said: summary },
    { ...of, text: 'host', said: host },
    ...(isSaid(place) ? [{ ...of, text: 'place' as const, said: place }] : []),
    ...partners.map(({ name }) => ({ ...of, text: 'partner' as const, of: name, said: name })),
    ...contacts.map(({ name }) => ({ ...of, text: 'contact' as const, of: name, said: name })),
  ];
}

function programmeTexts({ sessions }: Known): Text[] {
  const section = 'programme';
  return sessions.flatMap(({ title, phases, harvest }): Text[] => [
    { section, text: 'session', of: title, said: title },
    ...phases.map(({ instruction }) => ({
      ...({ section, text: 'instruction', of: title, said: instruction } as const),
    })),
    ...Object.values(harvest)
      .filter(isSaid)
      .map((said) => ({ section, text: 'harvest_plan', of: title, said }) as const),
  ]);
}

function caseTexts({ cases, technologies }: Known): Text[] {
  const section = 'cases';
  return [
    ...cases.flatMap(({ title, story, difficulties }): Text[] => [
      { section, text: 'case_title', of: title, said: title },
      { section, text: 'case_story', of: title, said: story },
      { section, text: 'case_difficulties', of: title, said: difficulties },
    ]),
    ...technologies.flatMap(({ name, core, mayChange }): Text[] => [
      { section, text: 'technology', of: name, said: name },
      { section, text: 'technology_core', of: name, said: core },
      { section, text: 'technology_may_change', of: name, said: mayChange },
    ]),
  ];
}

function formTexts({ form }: Known): Text[] {
  const section = 'registration';
  return [
    ...form.questions.flatMap(({ label, options }): Text[] => [
      { section, text: 'question', of: label, said: label },
      ...options.map((option) => ({ section, text: 'option', of: label, said: option }) as const),
    ]),
    ...form.consents.map(({ text }) => ({ section, text: 'consent', of: null, said: text }) as const),
  ];
}
