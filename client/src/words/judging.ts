import type { Confidence, Verdict } from '@case-lab/contract/boards';
import { plural } from './language.ts';

/** What a verdict asks for beside itself. */
type Reasons = Record<Exclude<Verdict, 'applies_now'>, string>;

const enVerdicts: Record<Verdict, string> = {
  applies_now: 'Applies now',
  with_adaptation: 'With adaptation',
  later_if: 'Later, if…',
  not_here: 'Not here',
  dont_know: 'I don’t know',
};
const enReasons: Reasons = {
  with_adaptation: 'What would you change?',
  later_if: 'If what?',
  not_here: 'What stands in the way?',
  dont_know: 'What would you ask the expert?',
};
const enSure: Record<Confidence, string> = { 1: 'A guess', 2: 'Fairly sure', 3: 'Sure' };

const ruVerdicts: Record<Verdict, string> = {
  applies_now: 'Применимо сейчас',
  with_adaptation: 'С адаптацией',
  later_if: 'Позже, если…',
  not_here: 'Не у нас',
  dont_know: 'Не знаю',
};
const ruReasons: Reasons = {
  with_adaptation: 'Что вы изменили бы?',
  later_if: 'Если что?',
  not_here: 'Что мешает?',
  dont_know: 'О чём спросить эксперта?',
};
const ruSure: Record<Confidence, string> = { 1: 'Догадка', 2: 'Скорее так', 3: 'Точно' };

const en = {
  verdicts: enVerdicts,
  reasons: enReasons,
  sure: enSure,
  howSure: 'How sure are you?',
  how: (territory: string) =>
    `One technology a card. What does it mean for ${territory}? The group sees your verdicts.`,
  question: (territory: string) => `Does it apply in ${territory}?`,
  progress: (done: number, all: number) => `Your verdicts: ${done} of ${all}`,
  private: 'While everybody writes in silence, verdicts wait: the group would see them.',
  anonymous: 'In this phase nobody is named, and a verdict bears a name. It waits for the next phase.',
  noTerritory: 'Verdicts are given for a territory, and you have none in this lab: read what the group says.',
  readOnly: 'The board is for reading now: here is what the group said.',
  core: 'What must stay',
  mayChange: 'What may change',
  about: 'More about it',
  matrix: 'What the territories say',
  group: 'The group',
  nobodyYet: 'Nobody has judged it yet.',
  contested: 'You see it differently: worth talking about',
  people: (n: number) => `${n} ${plural('en', n, { one: 'verdict', other: 'verdicts' })}`,
  none: 'The case has no technologies yet.',
};

const ru: typeof en = {
  verdicts: ruVerdicts,
  reasons: ruReasons,
  sure: ruSure,
  howSure: 'Насколько вы уверены?',
  how: (territory: string) =>
    `Одна технология — одна карточка. Что она значит для вашей территории (${territory})? Группа видит ваши вердикты.`,
  question: (territory: string) => `Применимо ли это: ${territory}?`,
  progress: (done: number, all: number) => `Ваших вердиктов: ${done} из ${all}`,
  private: 'Пока все пишут молча, вердикты подождут: группа увидела бы их.',
  anonymous: 'В этой фазе никого не называют, а вердикт подписан. Он подождёт следующей фазы.',
  noTerritory:
    'Вердикт даётся для территории, а у вас её в этой лаборатории нет: читайте, что говорит группа.',
  readOnly: 'Сейчас доску можно только читать: вот что сказала группа.',
  core: 'Что должно остаться',
  mayChange: 'Что можно менять',
  about: 'Подробнее',
  matrix: 'Что говорят территории',
  group: 'Группа',
  nobodyYet: 'Её ещё никто не оценил.',
  contested: 'Мнения разошлись: есть о чём поговорить',
  people: (n: number) =>
    `${n} ${plural('ru', n, { one: 'вердикт', few: 'вердикта', many: 'вердиктов', other: 'вердикта' })}`,
  none: 'У кейса пока нет технологий.',
};

/** Verdicts on technologies, one's own and the group's. */
export const judgingWords = { en, ru };
