import { plural } from './language.ts';

/** Said on phones while a phase comes to its end. */
export const timeNoticeWords = {
  en: { left: (n: number) => `${n} ${plural('en', n, { one: 'minute', other: 'minutes' })} left` },
  ru: {
    left: (n: number) =>
      `${plural('ru', n, { one: 'Осталась', other: 'Осталось' })} ${n} ${plural('ru', n, { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' })}`,
  },
};
