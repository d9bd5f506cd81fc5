import type { Language } from '@case-lab/contract';

/** What is told elsewhere on the page, or says nothing to a person. */
export const UNREAD = ['consents', 'territoryId', 'preferences'];

/** What the fields of one's own data are called; what is missing is called as it is in the file for programs. */
export const FIELDS: Record<Language, Partial<Record<string, string>>> = {
  ru: {
    ...{ name: 'имя', email: 'почта', phone: 'телефон', language: 'язык', languages: 'языки' },
    ...{ organisation: 'организация', organisationKind: 'вид организации', country: 'страна' },
    ...{ region: 'регион', territory: 'территория', accessNeeds: 'что учесть', state: 'состояние' },
    ...{ source: 'откуда заявка', at: 'когда', role: 'роль', since: 'с какого времени' },
    ...{ lastSeen: 'последний раз здесь', level: 'вид территории', population: 'население' },
    ...{ climate: 'климат', land: 'земли', heritage: 'наследие', assets: 'что есть у места' },
    ...{ constraints: 'что мешает', lat: 'широта', lon: 'долгота', about: 'обо мне' },
    ...{ contact: 'как связаться', from: 'с', to: 'до' },
  },
  en: {
    ...{ name: 'name', email: 'e-mail', organisationKind: 'kind of organisation', source: 'registered by' },
    ...{ accessNeeds: 'what to know', at: 'when', lastSeen: 'last seen', level: 'kind of territory' },
    ...{ assets: 'what the place has', constraints: 'what stands in the way', about: 'about me' },
    ...{ lat: 'latitude', lon: 'longitude', contact: 'how to reach', to: 'until' },
  },
};
