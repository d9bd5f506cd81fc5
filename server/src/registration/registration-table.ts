import {
  type Applicant,
  type Askable,
  answersTo,
  applicant,
  askedBy,
  type BadRow,
  ORGANISATION_KINDS,
  type Question,
  type RegistrationForm,
} from '@case-lab/contract';
import { type ProfileColumn, profileColumn, profileIn } from './profile-columns.ts';

/** What a column may be called, in either language; a question of the organiser's own by its label or its id. */
const HEADS = {
  name: ['name', 'имя', 'фио'],
  email: ['email', 'e-mail', 'mail', 'почта', 'электронная почта'],
  phone: ['phone', 'телефон'],
  language: ['language', 'язык'],
  languages: ['languages', 'языки'],
  organisation: ['organisation', 'organization', 'организация'],
  organisationKind: ['organisation kind', 'organization kind', 'kind', 'вид организации', 'тип организации'],
  country: ['country', 'страна'],
  region: ['region', 'регион'],
  territory: ['territory', 'территория', 'город', 'town'],
  accessNeeds: ['access needs', 'особые потребности'],
  preferences: ['cases', 'кейсы'],
} as const;
type Field = keyof typeof HEADS;
const ALWAYS: Field[] = ['name', 'email', 'language', 'territory'];

/** Words of a table for what the form knows by a name of its own. */
const LANGUAGES: Record<string, 'ru' | 'en'> = {
  ru: 'ru',
  en: 'en',
  русский: 'ru',
  английский: 'en',
  russian: 'ru',
  english: 'en',
};
const KINDS: Record<string, (typeof ORGANISATION_KINDS)[number]> = {
  ...Object.fromEntries(ORGANISATION_KINDS.map((kind) => [kind.replace('_', ' '), kind])),
  ...{ государственная: 'state', муниципальная: 'municipal', некоммерческая: 'non_state', нко: 'non_state' },
  ...{
    ngo: 'non_state',
    неформальная: 'informal',
    бизнес: 'business',
    вуз: 'academy',
    академическая: 'academy',
  },
};

/** What a lab knows that a table may speak of: ids of cases by their code, and who is registered already. */
export type Known = {
  form: RegistrationForm;
  cases: ReadonlyMap<string, string>;
  addresses: ReadonlySet<string>;
};
export type ReadTable = { good: Applicant[]; bad: BadRow[]; unknownColumns: string[] };

/**
 * The lines of a table as applicants, with every row that cannot be taken and why. Each bad row is told once, by its first
 * fault. A field that begins with an apostrophe before a formula's sign is read without it.
 */
export function readRows([head = [], ...rows]: string[][], known: Known): ReadTable {
  const columns = head.map((name) => meaningOf(name, known.form));
  const unknownColumns = head.filter((_, at) => columns[at] === undefined);
  const read: ReadTable = { good: [], bad: [], unknownColumns };
  const seen = new Set<string>();
  rows.forEach((cells, at) => {
    const found = readRow(cells, { columns, known, seen });
    if ('fault' in found) read.bad.push({ row: at + 1, ...found });
    else read.good.push(found);
  });
  return read;
}

type Meaning = { field: Field } | { told: ProfileColumn } | { question: string };
type Reading = { columns: (Meaning | undefined)[]; known: Known; seen: Set<string> };
type Fault = Omit<BadRow, 'row'>;
/** What a row says: of the person, of their territory, to the organiser's own questions. */
type Row = { said: Map<Field, string>; told: Map<ProfileColumn, string>; answers: Record<string, string> };

function readRow(cells: string[], { columns, known, seen }: Reading): Applicant | Fault {
  if (cells.length !== columns.length) {
    const fault = cells.length < columns.length ? 'too_few_cells' : 'too_many_cells';
    return { column: '', fault, value: cells.join(', ').slice(0, 200) };
  }
  const row: Row = { said: new Map(), told: new Map(), answers: {} };
  columns.forEach((meaning, at) => {
    const value = (cells[at] ?? '').trim().replace(/^'(?=[=+\-@])/, '');
    if (!meaning) return;
    if ('field' in meaning) row.said.set(meaning.field, value);
    else if ('told' in meaning) row.told.set(meaning.told, value);
    else if (value !== '') row.answers[meaning.question] = value;
  });
  const wrong = faultIn(row, known, seen);
  if (wrong) return wrong;
  seen.add(addressIn(row.said));
  return applicant.parse(termsOf(row, known));
}

/** The first thing that is wrong, in the order in which somebody would mend it. */
function faultIn(row: Row, known: Known, seen: Set<string>): Fault | undefined {
  const { said, told, answers } = row;
  const at = (column: string, fault: Fault['fault'], value = '') => ({
    column,
    fault,
    value: value.slice(0, 200),
  });
  const asked = askedBy(known.form);
  const needed = (Object.keys(HEADS) as Field[]).filter(
    (field) => ALWAYS.includes(field) || asked[field as Askable] === 'must',
  );
  for (const field of needed) if (!said.get(field)) return at(HEADS[field][0], 'missing');
  const email = addressIn(said);
  if (!applicant.shape.email.safeParse(email).success) return at('email', 'no_email', email);
  if (seen.has(email)) return at('email', 'twice_in_file', email);
  if (known.addresses.has(email)) return at('email', 'already_registered', email);
  const language = [said.get('language') ?? '', ...listIn(said, 'languages')].find(
    (one) => !LANGUAGES[lower(one)],
  );
  if (language !== undefined) return at('language', 'unknown_language', language);
  const kind = said.get('organisationKind') ?? '';
  if (kind && !KINDS[lower(kind).replace('_', ' ')])
    return at('organisation kind', 'unknown_organisation_kind', kind);
  const code = listIn(said, 'preferences').find((one) => !known.cases.has(one.toUpperCase()));
  if (code !== undefined) return at('cases', 'unknown_case', code);
  const of = profileIn(told);
  if ('unknown' in of) return at(of.unknown, 'unknown_choice', told.get(of.unknown));
  if (asked.profile === 'must' && !of.profile) return at('population', 'missing');
  const offered = answersTo(known.form, answers);
  const wrong = known.form.questions.find(({ id }) => answers[id] && !offered[id]);
  if (wrong) return at(labelOf(wrong), 'unknown_choice', answers[wrong.id]);
  const unanswered = known.form.questions.find(({ id, required }) => required && !answers[id]);
  if (unanswered) return at(labelOf(unanswered), 'answer_missing');
  const read = applicant.safeParse(termsOf(row, known));
  const [issue] = read.success ? [] : read.error.issues;
  return issue && at(String(issue.path[0] ?? ''), 'too_long', String(said.get(issue.path[0] as Field) ?? ''));
}

const labelOf = ({ id, label }: Question) => label[label.original] ?? id;

/** What a table says in words of its own, in the form's terms. */
function termsOf({ said, told, answers }: Row, { cases }: Known) {
  return {
    ...Object.fromEntries(said),
    ...profileIn(told),
    answers,
    email: addressIn(said),
    language: LANGUAGES[lower(said.get('language') ?? '')],
    languages: listIn(said, 'languages').map((one) => LANGUAGES[lower(one)]),
    organisationKind: KINDS[lower(said.get('organisationKind') ?? '').replace('_', ' ')] ?? null,
    preferences: listIn(said, 'preferences').map((code) => cases.get(code.toUpperCase())),
  };
}

function meaningOf(name: string, { questions }: RegistrationForm): Meaning | undefined {
  const wanted = lower(name).replaceAll('_', ' ');
  const field = (Object.keys(HEADS) as Field[]).find((one) => HEADS[one].some((head) => head === wanted));
  if (field) return { field };
  const told = profileColumn(wanted);
  if (told) return { told };
  const question = questions.find(({ id, label }) =>
    [id, label.ru ?? '', label.en ?? ''].some((one) => lower(one) === wanted),
  );
  return question && { question: question.id };
}

const lower = (value: string) => value.trim().toLocaleLowerCase('ru');
const addressIn = (said: Map<Field, string>) => (said.get('email') ?? '').trim().toLowerCase();
const listIn = (said: Map<Field, string>, field: Field) =>
  (said.get(field) ?? '')
    .split(/[,;/]/)
    .map((one) => one.trim())
    .filter(Boolean);
