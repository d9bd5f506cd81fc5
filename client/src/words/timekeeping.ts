import { plural } from './language.ts';

const en = {
  session: 'Session',
  phases: 'Phases of the session',
  minutes: (n: number) => `${n} min`,
  openNext: (phase: string) => `Next: ${phase}`,
  openFirst: (phase: string) => `Begin: ${phase}`,
  more: (n: number) => `+${n} min`,
  moreForAll: (n: number) => `+${n} min for all groups`,
  moreForOne: 'One group…',
  moreTitle: 'More time for one group',
  moreWhy: 'The others go by the common clock.',
  close: 'Close the phase',
  closeTitle: 'Close the phase now?',
  closeMore: 'People can no longer write until you open the next phase. What they have written stays.',
  openTitle: (phase: string) => `Open “${phase}” now?`,
  openMore: (from: string) => `“${from}” closes for all groups. What people have written stays.`,
  open: 'Open the phase',
  done: 'done',
  now: 'now',
  all: 'All phases of this session are done',
  noSessions: 'The programme has no case-lab session yet.',
};

const ru: typeof en = {
  session: 'Сессия',
  phases: 'Фазы сессии',
  minutes: (n: number) =>
    `${n} ${plural('ru', n, { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' })}`,
  openNext: (phase: string) => `Дальше: ${phase}`,
  openFirst: (phase: string) => `Начать: ${phase}`,
  more: (n: number) => `+${n} мин`,
  moreForAll: (n: number) => `+${n} мин всем группам`,
  moreForOne: 'Одной группе…',
  moreTitle: 'Ещё время одной группе',
  moreWhy: 'Остальные идут по общим часам.',
  close: 'Закрыть фазу',
  closeTitle: 'Закрыть фазу сейчас?',
  closeMore: 'Писать будет нельзя, пока вы не откроете следующую фазу. Всё написанное сохранится.',
  openTitle: (phase: string) => `Открыть фазу «${phase}» сейчас?`,
  openMore: (from: string) => `Фаза «${from}» закроется для всех групп. Всё написанное сохранится.`,
  open: 'Открыть фазу',
  done: 'пройдена',
  now: 'идёт сейчас',
  all: 'Все фазы этой сессии пройдены',
  noSessions: 'В программе пока нет сессии кейс-лаборатории.',
};

/** The clock in the hands of those who run it. */
export const timekeepingWords = { en, ru };
