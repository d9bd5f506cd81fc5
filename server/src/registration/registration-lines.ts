import {
  type Applicant,
  inLanguage,
  type Language,
  type ListedRegistration,
  type OpenForm,
} from '@case-lab/contract';
import { profileCells, profileHeads } from './profile-columns.ts';

type About = Pick<OpenForm, 'form' | 'cases'> & { language: Language };

/** Heads that the reader of tables knows again (`registration-table.ts`), and what it leaves out: state, place, when, whence. */
const HEADS = {
  en: {
    ...{ name: 'Name', email: 'E-mail', phone: 'Phone', language: 'Language', languages: 'Languages' },
    ...{ organisation: 'Organisation', organisationKind: 'Organisation kind', country: 'Country' },
    ...{ region: 'Region', territory: 'Territory', accessNeeds: 'Access needs', preferences: 'Cases' },
    ...{ state: 'State', place: 'Place in the waiting list', at: 'Registered', consents: 'Consents' },
  },
  ru: {
    ...{ name: 'Имя', email: 'E-mail', phone: 'Телефон', language: 'Язык', languages: 'Языки' },
    ...{ organisation: 'Организация', organisationKind: 'Вид организации', country: 'Страна' },
    ...{ region: 'Регион', territory: 'Территория', accessNeeds: 'Особые потребности', preferences: 'Кейсы' },
    ...{ state: 'Состояние', place: 'Место в списке ожидания', at: 'Дата заявки', consents: 'Согласия' },
  },
};
const STATES: Record<Language, Record<ListedRegistration['state'], string>> = {
  en: {
    ...{ submitted: 'submitted', waitlisted: 'waiting list', confirmed: 'confirmed' },
    ...{ checked_in: 'here', attended: 'took part', declined: 'declined', cancelled: 'withdrawn' },
    no_show: 'did not come',
  },
  ru: {
    ...{ submitted: 'подана', waitlisted: 'в списке ожидания', confirmed: 'подтверждена' },
    ...{ checked_in: 'на месте', attended: 'участвовал(а)', declined: 'отклонена', cancelled: 'отозвана' },
    no_show: 'не пришёл(ла)',
  },
};
const GIVEN_BACK: Record<Language, string> = { en: 'given back', ru: 'отозвано' };
const KINDS: Record<Language, Record<NonNullable<Applicant['organisationKind']>, string>> = {
  en: {
    ...{ state: 'state', municipal: 'municipal', non_state: 'non state', informal: 'informal' },
    ...{ business: 'business', academy: 'academy' },
  },
  ru: {
    ...{ state: 'государственная', municipal: 'муниципальная', non_state: 'некоммерческая' },
    ...{ informal: 'неформальная', business: 'бизнес', academy: 'академическая' },
  },
};

/** A head and a line for each registration. What it writes, an import reads. */
export function linesOf(rows: ListedRegistration[], about: About): string[][] {
  const { form, language } = about;
  const { state, place, at, consents, ...said } = HEADS[language];
  const profile = profileHeads(language);
  const questions = form.questions.map(({ label }) => inLanguage(label, language).text);
  const head = [...Object.values(said), ...profile, ...questions, state, place, at, consents];
  return [head, ...rows.map((row) => lineOf(row, about))];
}

function lineOf({ applicant, ...row }: ListedRegistration, { form, cases, language }: About): string[] {
  const { organisationKind: kind, preferences, languages } = applicant;
  const codes = preferences.flatMap((id) => cases.find((one) => one.id === id)?.code ?? []);
  return [
    ...[applicant.name, applicant.email, applicant.phone, applicant.language, languages.join(', ')],
    ...[applicant.organisation, kind ? KINDS[language][kind] : '', applicant.country, applicant.region],
    ...[applicant.territory, applicant.accessNeeds, codes.join(', ')],
    ...profileCells(applicant.profile, language),
    ...form.questions.map(({ id }) => applicant.answers[id] ?? ''),
    ...[STATES[language][row.state], row.place?.toString() ?? '', row.at.slice(0, 16).replace('T', ' ')],
    row.consents
      .map(({ purpose, version, withdrawn }) =>
        withdrawn
          ? `${purpose} v${version}: ${GIVEN_BACK[language]} ${withdrawn.slice(0, 10)}`
          : `${purpose} v${version}`,
      )
      .join(', '),
  ];
}
