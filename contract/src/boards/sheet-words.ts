import type { NoteKind } from './facts.ts';
import type { Condition, Verdict } from './judgements.ts';

const enKinds: Record<NoteKind, string> = {
  ...{ idea: 'Idea', question: 'Question', barrier: 'Barrier', enabler: 'Enabler' },
  ...{ adaptation: 'Adaptation', first_step: 'First step', offer: 'Offer', request: 'Request' },
};
const ruKinds: Record<NoteKind, string> = {
  ...{ idea: 'Идея', question: 'Вопрос', barrier: 'Барьер', enabler: 'Что поможет' },
  ...{ adaptation: 'Адаптация', first_step: 'Первый шаг', offer: 'Предложение', request: 'Запрос' },
};
const enVerdicts: Record<Verdict, string> = {
  ...{ applies_now: 'Applies now', with_adaptation: 'With adaptation', later_if: 'Later, if…' },
  ...{ not_here: 'Not here', dont_know: 'Don’t know' },
};
const ruVerdicts: Record<Verdict, string> = {
  ...{ applies_now: 'Применимо сейчас', with_adaptation: 'С адаптацией', later_if: 'Позже, если…' },
  ...{ not_here: 'Не у нас', dont_know: 'Не знаю' },
};
const enConditions: Record<Condition, string> = {
  ...{ money: 'money', people: 'people', land: 'land', water: 'water', season: 'season', skills: 'skills' },
  ...{ plants: 'plants and seeds', rules: 'rules and permissions', support: 'support', upkeep: 'upkeep' },
};
const ruConditions: Record<Condition, string> = {
  ...{ money: 'деньги', people: 'люди', land: 'земля', water: 'вода', season: 'сезон', skills: 'умения' },
  ...{ plants: 'растения и семена', rules: 'правила и разрешения', support: 'поддержка', upkeep: 'уход' },
};

const en = {
  kinds: enKinds,
  verdicts: enVerdicts,
  conditions: enConditions,
  sure: { 1: 'a guess', 2: 'fairly sure', 3: 'sure' },
  title: (group: string) => `Sheet of ${group}`,
  case: 'Case',
  territories: 'Territories',
  notes: 'Notes',
  otherPlaces: 'Without a place',
  cluster: 'Cluster',
  loose: 'Other notes',
  empty: 'Nothing was written here.',
  nothing: 'Nothing was written on this board.',
  verdictsTitle: 'Verdicts',
  agreed: 'The group agrees',
  steps: 'First steps',
  when: 'When',
  action: 'then',
  due: 'By',
  needs: 'Needs',
  helpers: 'With',
  unnamed: 'unnamed',
  translation: 'Translation',
  comments: 'Comments',
  reactions: 'Reactions',
  lacks: 'Lacking',
  has: 'In place',
  hidden: (n: number) => `Put away by the group and left out here: ${n}.`,
  totals: (n: Record<'notes' | 'clusters' | 'verdicts' | 'steps', number>) =>
    `Notes: ${n.notes}. Clusters: ${n.clusters}. Verdicts: ${n.verdicts}. First steps: ${n.steps}.`,
  asOf: (moment: string) => `As of ${moment}`,
  yes: 'yes',
  columns: {
    ...{ frame: 'Frame', cluster: 'Cluster', kind: 'Kind', text: 'Text', translation: 'Translation' },
    ...{ author: 'Author', territory: 'Territory', technology: 'Technology', reactions: 'Reactions' },
    ...{ comments: 'Comments', hidden: 'Put away', participant: 'Participant', verdict: 'Verdict' },
    ...{ confidence: 'How sure', lacks: 'Lacking', has: 'In place', adaptation: 'What would change' },
    ...{ condition: 'If what', barriers: 'What stands in the way', enablers: 'What helps' },
    ...{ question: 'Question to the expert', cue: 'When', action: 'Then', due: 'By' },
    ...{ needs: 'Needs', helpers: 'With', why: 'Why' },
  },
  files: {
    ...{ board: 'board', notes: 'notes', verdicts: 'verdicts', steps: 'first steps' },
  },
};

const ru: typeof en = {
  kinds: ruKinds,
  verdicts: ruVerdicts,
  conditions: ruConditions,
  sure: { 1: 'догадка', 2: 'скорее так', 3: 'точно' },
  title: (group: string) => `Лист группы: ${group}`,
  case: 'Кейс',
  territories: 'Территории',
  notes: 'Заметки',
  otherPlaces: 'Без места',
  cluster: 'Кластер',
  loose: 'Остальные заметки',
  empty: 'Здесь ничего не написано.',
  nothing: 'На этой доске ничего не написано.',
  verdictsTitle: 'Вердикты',
  agreed: 'Группа согласна',
  steps: 'Первые шаги',
  when: 'Когда',
  action: 'то',
  due: 'Срок',
  needs: 'Нужно',
  helpers: 'Вместе с',
  unnamed: 'без имени',
  translation: 'Перевод',
  comments: 'Комментарии',
  reactions: 'Отклики',
  lacks: 'Не хватает',
  has: 'Уже есть',
  hidden: (n: number) => `Убрано группой и сюда не вошло: ${n}.`,
  totals: (n: Record<'notes' | 'clusters' | 'verdicts' | 'steps', number>) =>
    `Заметок: ${n.notes}. Кластеров: ${n.clusters}. Вердиктов: ${n.verdicts}. Первых шагов: ${n.steps}.`,
  asOf: (moment: string) => `По состоянию на ${moment}`,
  yes: 'да',
  columns: {
    ...{ frame: 'Область', cluster: 'Кластер', kind: 'Вид', text: 'Текст', translation: 'Перевод' },
    ...{ author: 'Автор', territory: 'Территория', technology: 'Технология', reactions: 'Отклики' },
    ...{ comments: 'Комментарии', hidden: 'Убрана', participant: 'Участник', verdict: 'Вердикт' },
    ...{ confidence: 'Уверенность', lacks: 'Не хватает', has: 'Уже есть', adaptation: 'Что изменить' },
    ...{ condition: 'Если что', barriers: 'Что мешает', enablers: 'Что помогает' },
    ...{ question: 'Вопрос эксперту', cue: 'Когда', action: 'То', due: 'Срок' },
    ...{ needs: 'Нужно', helpers: 'Вместе с', why: 'Почему' },
  },
  files: {
    ...{ board: 'доска', notes: 'заметки', verdicts: 'вердикты', steps: 'первые шаги' },
  },
};

/** What stands on a board's sheet beside what people wrote, for print and files alike. */
export const sheetWords = { en, ru };
export type SheetWords = typeof en;
