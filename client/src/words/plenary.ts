import { plural } from './language.ts';

const en = {
  title: 'Plenary',
  now: 'In the hall now',
  nothingNow: 'The hall sees the clock and the lifted notes.',
  next: 'Show the next one',
  show: 'Show in the hall',
  clear: 'Clear the screen',
  up: 'Move up',
  down: 'Move down',
  queue: 'Next in the hall',
  shown: (n: number) => `${n} ${plural('en', n, { one: 'note was', other: 'notes were' })} already shown`,
  again: 'Show again',
  source: 'Source',
  none: 'The queue is empty. Every lifted note comes here by itself.',
  noMore: 'Everything in the queue has been shown.',
};

const ru: typeof en = {
  title: 'Пленум',
  now: 'Сейчас в зале',
  nothingNow: 'Зал видит время и собранные заметки.',
  next: 'Показать следующую',
  show: 'Показать в зале',
  clear: 'Убрать с экрана',
  up: 'Выше',
  down: 'Ниже',
  queue: 'Дальше в зале',
  shown: (n: number) =>
    `Уже ${plural('ru', n, { one: 'показана', other: 'показаны' })}: ${n} ${plural('ru', n, { one: 'заметка', few: 'заметки', many: 'заметок', other: 'заметки' })}`,
  again: 'Показать снова',
  source: 'Источник',
  none: 'Очередь пуста. Каждая поднятая заметка попадает сюда сама.',
  noMore: 'Всё из очереди уже показано.',
};

/** The plenary's queue. */
export const plenaryWords = { en, ru };
