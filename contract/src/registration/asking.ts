import { ASKABLE, type Askable, type Asked } from './askable.ts';
import type { Applicant, RegistrationForm } from './form.ts';

const USUALLY: Record<Askable, Asked> = {
  ...{ phone: 'may', organisation: 'may', organisationKind: 'must', country: 'must', region: 'may' },
  ...{ languages: 'may', accessNeeds: 'may', preferences: 'may' },
};

/** How each of these is asked by a form. */
export const askedBy = ({ fields }: RegistrationForm): Record<Askable, Asked> => fields ?? USUALLY;

/** What a form demands and has not got: fields, questions by `answer:` and their id, consents by `consent:` and their purpose. */
export function unsaidIn(form: RegistrationForm, said: Applicant, consents: readonly string[]): string[] {
  const asked = askedBy(form);
  const isEmpty = (field: Askable) => said[field] === null || said[field].length === 0;
  return [
    ...ASKABLE.filter((field) => asked[field] === 'must' && isEmpty(field)),
    ...form.questions
      .filter(({ id, required }) => required && !said.answers[id]?.trim())
      .map(({ id }) => `answer:${id}`),
    ...form.consents
      .filter(({ purpose, required }) => required && !consents.includes(purpose))
      .map(({ purpose }) => `consent:${purpose}`),
  ];
}
