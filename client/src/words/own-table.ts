import { plural } from './language.ts';

const en = {
  table: (n: number) => `table ${n}`,
  theCase: 'Your case:',
  withYou: (names: string) => `With you: ${names}`,
  notes: (n: number) =>
    n === 0
      ? 'Nobody has written anything yet.'
      : `The group has ${n} ${plural('en', n, { one: 'note', other: 'notes' })} already.`,
  ok: 'Got it',
  choose: 'Choose your table',
  free: (n: number) => `${n} ${plural('en', n, { one: 'free chair', other: 'free chairs' })}`,
  full: 'full',
  moved: (group: string) => `You now sit in “${group}”. Your notes stay where you wrote them.`,
};

const ru: typeof en = {
  table: (n: number) => `стол ${n}`,
  theCase: 'Ваш кейс:',
  withYou: (names: string) => `С вами: ${names}`,
  notes: (n: number) =>
    n === 0
      ? 'Пока никто ничего не написал.'
      : `У группы уже ${n} ${plural('ru', n, { one: 'заметка', few: 'заметки', many: 'заметок', other: 'заметки' })}.`,
  ok: 'Понятно',
  choose: 'Выберите себе стол',
  free: (n: number) =>
    `${n} ${plural('ru', n, { one: 'свободное место', few: 'свободных места', many: 'свободных мест', other: 'свободного места' })}`,
  full: 'мест нет',
  moved: (group: string) => `Теперь вы в группе «${group}». Ваши заметки остались там, где написаны.`,
};

/** Where a participant sits now, and what the group has done so far. */
export const ownTableWords = { en, ru };
