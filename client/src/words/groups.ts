import { plural } from './language.ts';

const en = {
  groups: 'Groups',
  form: 'Form groups',
  table: (n: number) => `Table ${n}`,
  online: (on: number, all: number) => `${on} of ${all} online`,
  onlineOf: (on: number, all: number) => `${on} of ${all}`,
  notes: (n: number) => plural('en', n, { one: 'note', other: 'notes' }),
  lifted: (n: number) => `${n} lifted`,
  noWriting: 'no writing yet',
  wroteNow: 'writing now',
  wrote: (minutes: number) => `${minutes} min ago`,
  peopleOf: (group: string) => `People of “${group}”`,
  unseated: 'Without a group',
  moveTo: 'Move to…',
  moveTitle: (name: string) => `Where does ${name} sit?`,
  here: 'sits here',
  full: 'full',
  free: (n: number) => `${n} ${plural('en', n, { one: 'free seat', other: 'free seats' })}`,
  moved: (name: string, group: string) =>
    `${name} now sits in “${group}”. Notes stay where they were written.`,
  isOnline: 'online',
  isOffline: 'offline',
  merge: 'Merge with another table…',
  mergeTitle: (group: string) => `Where do all of “${group}” sit down?`,
  mergeMore: 'Their notes come along under their names. The board of this group stays, for reading.',
  merged: (group: string) => `All of them now sit in “${group}”, with their notes.`,
  none: 'There are no groups yet. People who join by the code are seated by themselves.',
  nobody: 'Nobody sits here yet.',
  roleOf: (name: string) => `What ${name} does at the table`,
  roles: { participant: 'Participant', host: 'Host', scribe: 'Scribe' },
  appointed: (name: string, role: string) => `${name}: ${role.toLowerCase()}`,
};

const ru: typeof en = {
  groups: 'Группы',
  form: 'Собрать группы',
  table: (n: number) => `Стол ${n}`,
  online: (on: number, all: number) => `${on} из ${all} на связи`,
  onlineOf: (on: number, all: number) => `${on} из ${all}`,
  notes: (n: number) =>
    plural('ru', n, { one: 'заметка', few: 'заметки', many: 'заметок', other: 'заметки' }),
  lifted: (n: number) => `собрано: ${n}`,
  noWriting: 'пока не пишут',
  wroteNow: 'пишут сейчас',
  wrote: (minutes: number) => `${minutes} мин назад`,
  peopleOf: (group: string) => `Люди группы «${group}»`,
  unseated: 'Без группы',
  moveTo: 'Пересадить…',
  moveTitle: (name: string) => `Куда посадить: ${name}?`,
  here: 'сидит здесь',
  full: 'мест нет',
  free: (n: number) =>
    `${n} ${plural('ru', n, { one: 'свободное место', few: 'свободных места', many: 'свободных мест', other: 'свободного места' })}`,
  moved: (name: string, group: string) =>
    `${name} теперь в группе «${group}». Заметки остались там, где написаны.`,
  isOnline: 'на связи',
  isOffline: 'не на связи',
  merge: 'Объединить с другим столом…',
  mergeTitle: (group: string) => `Куда пересаживается вся «${group}»?`,
  mergeMore: 'Заметки переходят вместе с авторами. Доска этой группы остаётся, для чтения.',
  merged: (group: string) => `Теперь все они в группе «${group}», вместе с заметками.`,
  none: 'Групп пока нет. Кто входит по коду, рассаживается сам.',
  nobody: 'Здесь пока никто не сидит.',
  roleOf: (name: string) => `Кто за столом: ${name}`,
  roles: { participant: 'Участник', host: 'Ведущий', scribe: 'Писарь' },
  appointed: (name: string, role: string) => `${name}: ${role.toLowerCase()}`,
};

/** Small groups and their people. */
export const groupWords = { en, ru };
