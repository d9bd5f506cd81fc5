import {
  type Applicant,
  answersTo,
  inLanguage,
  isSameText,
  type Language,
  type OpenForm,
  type Registration,
  type RegistrationForm,
  type Ticked,
  unsaidIn,
} from '@case-lab/contract';
import { territoryMeant } from '../people/territory-choice.ts';

/** A form as it is being filled in; `key` makes of a form that is sent twice one registration. */
export type Filled = Omit<Applicant, 'language'> & { key: string; consents: Ticked[] };

const KEPT_AT = 'case-lab:registering:';
const LINK_AT = 'case-lab:registered:';

export const emptyForm = (): Filled => ({
  key: newKey(),
  ...{ name: '', email: '', phone: '', languages: [], organisation: '', organisationKind: null },
  ...{
    country: '',
    region: '',
    territory: '',
    profile: null,
    accessNeeds: '',
    preferences: [],
    answers: {},
    consents: [],
  },
});

/** `crypto.randomUUID` is not there on a venue's plain HTTP. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, at) =>
    (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0'),
  ).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** What was filled in on this device for a lab and not sent yet. */
export function keptForm(slug: string): Filled {
  try {
    return { ...emptyForm(), ...JSON.parse(localStorage.getItem(KEPT_AT + slug) ?? '{}') };
  } catch {
    // What another page has written there is no form of ours.
    return emptyForm();
  }
}

export function keepForm(slug: string, filled: Filled): void {
  try {
    localStorage.setItem(KEPT_AT + slug, JSON.stringify(filled));
  } catch {
    // A full or closed storage: the text still stands in the fields.
  }
}

/** After it was sent: the link is remembered in its place. */
export function rememberLink(slug: string, link: string): void {
  localStorage.removeItem(KEPT_AT + slug);
  localStorage.setItem(LINK_AT + slug, link);
}

export const rememberedLink = (slug: string) => localStorage.getItem(LINK_AT + slug);

/** Once it leads nowhere any more. */
export function forgetLink(slug: string, link: string): void {
  if (rememberedLink(slug) === link) localStorage.removeItem(LINK_AT + slug);
}

/** One's own answers as a form to be changed; a text that was not agreed to in this version is unticked. */
export function formOf({ applicant, consents }: Registration, form: RegistrationForm): Filled {
  const { language: _, ...said } = applicant;
  return { ...said, key: '', consents: form.consents.filter((one) => stands(consents, one)) };
}

const stands = (given: Registration['consents'], text: Ticked) =>
  given.some((one) => !one.withdrawn && isSameText(one, text));

/** What is sent. Mails come in the language in which the form was filled in. */
export function applicantIn(filled: Filled, language: Language, { territories, form }: OpenForm): Applicant {
  const { key: _, consents: __, ...said } = filled;
  return {
    ...said,
    language,
    name: said.name.trim(),
    email: said.email.trim(),
    territory: territoryMeant(said.territory, territories) ?? '',
    answers: answersTo(form, said.answers),
  };
}

/** The names of what still stands in the way, in the order of the form (contract/registration/asking.ts has the rest). */
export function lackingFrom(filled: Filled, open: OpenForm, language: Language): string[] {
  const first = [
    ...(filled.name.trim() ? [] : ['name']),
    ...(/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(filled.email.trim()) ? [] : ['email']),
    ...(filled.territory.trim() ? [] : ['territory']),
  ];
  return [...first, ...unsaidIn(open.form, applicantIn(filled, language, open), filled.consents)];
}

/** The label of a question, for the summary of what is missing. */
export function questionIn({ form }: OpenForm, id: string, language: Language): string {
  const found = form.questions.find((one) => one.id === id);
  return found ? inLanguage(found.label, language).text : '';
}
