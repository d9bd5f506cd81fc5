import type { Condition, Confidence, Opinion, Verdict } from '@case-lab/contract/boards';
import { plural } from './language.ts';

/** What can be said of a verdict in one's own words. */
type Texts = Record<
  Extract<keyof Opinion, 'adaptation' | 'condition' | 'barriers' | 'enablers' | 'question'>,
  string
>;

const enVerdicts: Record<Verdict, string> = {
  applies_now: 'Applies now',
  with_adaptation: 'With adaptation',
  later_if: 'Later, if…',
  not_here: 'Not here',
  dont_know: 'I don’t know',
};
const enTexts: Texts = {
  adaptation: 'What would you change?',
  condition: 'If what?',
  barriers: 'What is in the way, in your words',
  enablers: 'What helps, in your words',
  question: 'What would you ask the expert?',
};
const enConditions: Record<Condition, string> = {
  money: 'Money',
  people: 'People',
  land: 'Land',
  water: 'Water',
  season: 'Season and climate',
  skills: 'Know-how',
  plants: 'Plants and seeds',
  rules: 'Rules and permits',
  support: 'Support',
  upkeep: 'Upkeep',
};
const enSure: Record<Confidence, string> = { 1: 'A guess', 2: 'Fairly sure', 3: 'Sure' };

const ruVerdicts: Record<Verdict, string> = {
  applies_now: 'Применимо сейчас',
  with_adaptation: 'С адаптацией',
  later_if: 'Позже, если…',
  not_here: 'Не у нас',
  dont_know: 'Не знаю',
};
const ruTexts: Texts = {
  adaptation: 'Что вы изменили бы?',
  condition: 'Если что?',
  barriers: 'Что мешает, своими словами',
  enablers: 'Что поможет, своими словами',
  question: 'О чём спросить эксперта?',
};
const ruConditions: Record<Condition, string> = {
  money: 'Деньги',
  people: 'Люди',
  land: 'Земля',
  water: 'Вода',
  season: 'Сезон и климат',
  skills: 'Знания и навыки',
  plants: 'Растения и семена',
  rules: 'Правила и разрешения',
  support: 'Поддержка',
  upkeep: 'Уход',
};
const ruSure: Record<Confidence, string> = { 1: 'Догадка', 2: 'Скорее так', 3: 'Точно' };

const andEn = (codes: string[]) =>
  [codes.slice(0, -1).join(', '), codes.at(-1)].filter(Boolean).join(' and ');

const en = {
  verdicts: enVerdicts,
  texts: enTexts,
  conditions: enConditions,
  sure: enSure,
  howSure: 'How sure are you?',
  how: (territory: string) =>
    `One technology a card. What does it mean for ${territory}? The group sees your verdicts.`,
  howMatrix: (territory: string) =>
    `Open a cell to read who says what and why; in the column of ${territory} you judge for yourself.`,
  agreeHow: 'Open a territory to write down what the group agrees on.',
  yours: (territory: string) => `${territory} (yours)`,
  question: (territory: string) => `Does it apply in ${territory}?`,
  progress: (done: number, all: number) => `Your verdicts: ${done} of ${all}`,
  private: 'While everybody writes in silence, verdicts wait: the group would see them.',
  anonymous: 'In this phase nobody is named, and a verdict bears a name. It waits for the next phase.',
  noTerritory: 'Verdicts are given for a territory, and you have none in this lab: read what the group says.',
  readOnly: 'The board is for reading now: here is what the group said.',
  core: 'What must stay',
  mayChange: 'What may change',
  about: 'More about it',
  sayWhy: 'Say why',
  why: 'Why',
  lacks: 'What is in the way?',
  has: 'What helps?',
  more: { barriers: 'In your words', enablers: 'In your words', question: 'Ask the expert' },
  cards: 'Cards',
  matrix: 'By territory',
  layout: 'How verdicts are shown',
  matrixCaption: 'What the territories say. Arrow keys go from cell to cell, Enter opens one.',
  technology: 'Technology',
  empty: 'no verdicts yet',
  given: (verdict: string, n: number) => `${verdict}: ${n}`,
  group: 'The group',
  nobodyYet: 'Nobody has judged it yet.',
  judged: (done: number, all: number) => `The group has judged ${done} of ${all}`,
  untouched: (codes: string[]) => `Nobody has looked at ${andEn(codes)} yet`,
  allJudged: 'Somebody has looked at each of them',
  cell: (code: string, place: string) => `${code} · ${place}`,
  cellEmpty: 'Nobody has judged this here yet.',
  you: 'you',
  someone: 'Somebody',
  agreed: 'The group agrees',
  agree: 'Write down what the group agrees on',
  agreeChange: 'Change what was agreed',
  agreeVerdict: 'The verdict of the group',
  agreeSentence: 'In one sentence',
  agreeHint: 'Everybody sees it on the card and in the table.',
  agreeSave: 'Agreed',
  agreeSaved: 'Written down for the group',
  agreePick: 'Choose a verdict first.',
  takeBack: 'Take it back',
  takenBack: 'Taken back. “Undo” brings it back.',
  close: 'Close',
  contested: 'You see it differently: worth talking about',
  youDiffer: 'you differ',
  people: (n: number) => `${n} ${plural('en', n, { one: 'verdict', other: 'verdicts' })}`,
  none: 'The case has no technologies yet.',
};

const ru: typeof en = {
  verdicts: ruVerdicts,
  texts: ruTexts,
  conditions: ruConditions,
  sure: ruSure,
  howSure: 'Насколько вы уверены?',
  how: (territory: string) =>
    `Одна технология — одна карточка. Что она значит для вашей территории (${territory})? Группа видит ваши вердикты.`,
  howMatrix: (territory: string) =>
    `Откройте клетку, чтобы прочитать, кто что говорит и почему. Свой вердикт — в столбце вашей территории (${territory}).`,
  agreeHow: 'Откройте территорию, чтобы записать, к чему пришла группа.',
  yours: (territory: string) => `${territory} (ваша)`,
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
  sayWhy: 'Объяснить почему',
  why: 'Почему',
  lacks: 'Что мешает?',
  has: 'Что поможет?',
  more: { barriers: 'Своими словами', enablers: 'Своими словами', question: 'Спросить эксперта' },
  cards: 'Карточки',
  matrix: 'По территориям',
  layout: 'Как показать вердикты',
  matrixCaption: 'Что говорят территории. Стрелки ведут от клетки к клетке, Enter открывает клетку.',
  technology: 'Технология',
  empty: 'вердиктов пока нет',
  given: (verdict: string, n: number) => `${verdict}: ${n}`,
  group: 'Группа',
  nobodyYet: 'Её ещё никто не оценил.',
  judged: (done: number, all: number) => `Группа оценила: ${done} из ${all}`,
  untouched: (codes: string[]) => `Пока никто не смотрел: ${codes.join(', ')}`,
  allJudged: 'Каждую уже кто-нибудь оценил',
  cell: (code: string, place: string) => `${code} · ${place}`,
  cellEmpty: 'Для этой территории ещё никто не оценил.',
  you: 'вы',
  someone: 'Кто-то',
  agreed: 'Группа решила',
  agree: 'Записать, к чему пришла группа',
  agreeChange: 'Изменить решение группы',
  agreeVerdict: 'Вердикт группы',
  agreeSentence: 'Одной фразой',
  agreeHint: 'Это увидят все: на карточке и в таблице.',
  agreeSave: 'Решено',
  agreeSaved: 'Решение группы записано',
  agreePick: 'Сначала выберите вердикт.',
  takeBack: 'Снять решение',
  takenBack: 'Решение снято. Вернуть его можно кнопкой «Отменить».',
  close: 'Закрыть',
  contested: 'Мнения разошлись: есть о чём поговорить',
  youDiffer: 'мнения разошлись',
  people: (n: number) =>
    `${n} ${plural('ru', n, { one: 'вердикт', few: 'вердикта', many: 'вердиктов', other: 'вердикта' })}`,
  none: 'У кейса пока нет технологий.',
};

/** Verdicts on technologies, one's own and the group's. */
export const judgingWords = { en, ru };
