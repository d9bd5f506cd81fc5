import { ASKABLE, type Askable, type Asked } from './askable.ts';
import { type Applicant, isSameText, type RegistrationForm, type Ticked } from './form.ts';

const USUALLY: Record<Askable, Asked> = {
  ...{
    phone: 'may',
    profile: 'may',
    organisation: 'may',
    organisationKind: 'must',
    country: 'must',
    region: 'may',
  },
  ...{ languages: 'may', accessNeeds: 'may', preferences: 'may' },
};

/** How each of these is asked by a form; as usual what is younger than the form. */
export const askedBy = ({ fields }: RegistrationForm): Record<Askable, Asked> => ({ ...USUALLY, ...fields });

/** Whether an answer says nothing, in none of its parts. */
export function isNothing(answer: unknown): boolean {
  if (answer === null || answer === '') return true;
  return typeof answer === 'object' && Object.values(answer).every(isNothing);
}

/** Of answers those to questions that are asked, and to a choice one that it offers, in either language. */
export function answersTo(
  { questions }: RegistrationForm,
  answers: Applicant['answers'],
): Applicant['answers'] {
  const taken = questions.flatMap(({ id, kind, options }) => {
    const answer = answers[id];
    const isOffered = kind !== 'choice' || options.some(({ ru, en }) => answer === ru || answer === en);
    return answer && isOffered ? [[id, answer] as const] : [];
  });
  return Object.fromEntries(taken);
}

/** What a form demands and has not got: fields, questions by `answer:` and their id, consents by `consent:` and their purpose. */
export function unsaidIn(form: RegistrationForm, said: Applicant, ticked: readonly Ticked[]): string[] {
  const asked = askedBy(form);
  return [
    ...ASKABLE.filter((field) => asked[field] === 'must' && isNothing(said[field])),
    ...form.questions
      .filter(({ id, required }) => required && !said.answers[id]?.trim())
      .map(({ id }) => `answer:${id}`),
    ...form.consents
      .filter((one) => one.required && !ticked.some((other) => isSameText(one, other)))
      .map(({ purpose }) => `consent:${purpose}`),
  ];
}
