import { plural } from './language.ts';

/** By what the list is laid out. */
type By = 'frame' | 'kind' | 'cluster' | 'territory';
/** What a step of undo has changed. */
type Undone = 'note' | 'place' | 'cluster' | 'comment' | 'reaction' | 'translation' | 'other';

const enBy: Record<By, string> = {
  frame: 'By frame',
  kind: 'By kind',
  cluster: 'By cluster',
  territory: 'By territory',
};
const ruBy: Record<By, string> = {
  frame: 'По областям',
  kind: 'По видам',
  cluster: 'По кластерам',
  territory: 'По территориям',
};
const enUndone: Record<Undone, string> = {
  note: 'note',
  place: 'move',
  cluster: 'cluster',
  comment: 'comment',
  reaction: 'reaction',
  translation: 'translation',
  other: 'last step',
};
const ruUndone: Record<Undone, string> = {
  note: 'заметка',
  place: 'перенос',
  cluster: 'кластер',
  comment: 'комментарий',
  reaction: 'реакция',
  translation: 'перевод',
  other: 'последний шаг',
};
const notes = (n: number) => `${n} ${plural('en', n, { one: 'note', other: 'notes' })}`;
const ruNotes = (n: number) =>
  `${n} ${plural('ru', n, { one: 'заметка', few: 'заметки', many: 'заметок', other: 'заметки' })}`;

const en = {
  columnsBy: 'Lay out',
  by: enBy,
  jump: 'Go to',
  noTerritory: 'Without a territory',
  noCluster: 'In no cluster',
  noClusters:
    'No clusters yet. Press “Put together…”, tap the notes that belong together, and give them a name.',
  cluster: 'Cluster',
  belongsTo: 'Belongs to the cluster',
  none: 'None',
  newCluster: 'A new one…',
  unnamed: 'Unnamed cluster',
  putTogether: 'Put together',
  begin: 'Put together…',
  picking: 'Tap the notes that belong together',
  picked: (n: number) => `Chosen: ${notes(n)}`,
  addTo: 'Add to…',
  takeOut: 'Take out',
  cancel: 'Cancel',
  made: (n: number) => `${notes(n)} put together`,
  added: (n: number, title: string) => `${notes(n)} added to “${title}”`,
  takenOut: (n: number) => `${notes(n)} taken out`,
  title: 'Name of the cluster',
  titleHint: 'What do they have in common?',
  more: (title: string) => `What to do with “${title}”`,
  mergeInto: 'Merge into…',
  merged: (title: string) => `Now one cluster: “${title}”`,
  takeApart: 'Take apart',
  takenApart: (title: string) => `“${title}” taken apart; its notes stay`,
  alike: 'These seem alike',
  notNow: 'Not now',
  undo: 'Undo',
  redo: 'Redo',
  undone: (what: Undone) => `Undone: ${enUndone[what]}`,
  redone: (what: Undone) => `Done again: ${enUndone[what]}`,
};

const ru: typeof en = {
  columnsBy: 'Разложить',
  by: ruBy,
  jump: 'Перейти к разделу',
  noTerritory: 'Без территории',
  noCluster: 'Не в кластере',
  noClusters:
    'Кластеров пока нет. Нажмите «Объединить…», отметьте заметки об одном и том же и дайте им название.',
  cluster: 'Кластер',
  belongsTo: 'Входит в кластер',
  none: 'Нет',
  newCluster: 'Новый…',
  unnamed: 'Кластер без названия',
  putTogether: 'Объединить',
  begin: 'Объединить…',
  picking: 'Отметьте заметки об одном и том же',
  picked: (n: number) => `Выбрано: ${ruNotes(n)}`,
  addTo: 'Добавить к…',
  takeOut: 'Вынуть',
  cancel: 'Отмена',
  made: (n: number) => `Теперь вместе: ${ruNotes(n)}`,
  added: (n: number, title: string) => `Добавлено к «${title}»: ${ruNotes(n)}`,
  takenOut: (n: number) => `Вынуто из кластера: ${ruNotes(n)}`,
  title: 'Название кластера',
  titleHint: 'Что у них общего?',
  more: (title: string) => `Что сделать с «${title}»`,
  mergeInto: 'Слить с…',
  merged: (title: string) => `Теперь это один кластер: «${title}»`,
  takeApart: 'Разобрать',
  takenApart: (title: string) => `Кластер «${title}» разобран, заметки на месте`,
  alike: 'Кажется, это об одном',
  notNow: 'Не сейчас',
  undo: 'Отменить',
  redo: 'Повторить',
  undone: (what: Undone) => `Отменено: ${ruUndone[what]}`,
  redone: (what: Undone) => `Снова сделано: ${ruUndone[what]}`,
};

/** How notes are laid out, put together and taken apart, and steps back. */
export const clusterWords = { en, ru };
