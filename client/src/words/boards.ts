import type { ReadReason } from '@case-lab/contract';
import type { NoteKind } from '@case-lab/contract/boards';
import { plural } from './language.ts';

const enKinds: Record<NoteKind, string> = {
  idea: 'Idea',
  question: 'Question',
  barrier: 'Barrier',
  enabler: 'Enabler',
  adaptation: 'Adaptation',
  first_step: 'First step',
  offer: 'Offer',
  request: 'Request',
};

const ruKinds: Record<NoteKind, string> = {
  idea: 'Идея',
  question: 'Вопрос',
  barrier: 'Барьер',
  enabler: 'Что поможет',
  adaptation: 'Адаптация',
  first_step: 'Первый шаг',
  offer: 'Предложение',
  request: 'Запрос',
};

const enReasons: Record<ReadReason, string> = {
  visitor: 'You are visiting this board: read and listen.',
  phase_closed: 'The phase is over. The board is for reading now.',
  phase_reads: 'In this phase the group reads and talks; nobody writes.',
  frozen: 'The facilitator has closed this board for writing.',
  template: 'These parts are set by the facilitator.',
};

const ruReasons: Record<ReadReason, string> = {
  visitor: 'Вы в гостях у этой доски: читайте и слушайте.',
  phase_closed: 'Фаза закончилась. Сейчас доску можно только читать.',
  phase_reads: 'В этой фазе группа читает и обсуждает, писать нельзя.',
  frozen: 'Фасилитатор закрыл доску для записи.',
  template: 'Эту часть задаёт фасилитатор.',
};

const notes = (n: number) => `${n} ${plural('en', n, { one: 'note', other: 'notes' })}`;
const ruNotes = (n: number) =>
  `${n} ${plural('ru', n, { one: 'заметка', few: 'заметки', many: 'заметок', other: 'заметки' })}`;
const ruNotesAcc = (n: number) =>
  `${n} ${plural('ru', n, { one: 'заметку', few: 'заметки', many: 'заметок', other: 'заметки' })}`;

const en = {
  board: 'Board of the group',
  loading: 'Opening the board…',
  kinds: enKinds,
  kind: 'What it is',
  reasons: enReasons,
  notes,
  view: 'View of the board',
  list: 'List',
  canvas: 'Map',
  saved: 'Saved',
  savedMore: 'Everything you wrote is on the server.',
  waiting: (n: number) => `On this device · ${n} waiting`,
  waitingMore:
    'What you wrote is kept on this device and goes to the server by itself. You may go on writing.',
  notSaved: 'Not saved',
  notSavedMore: 'This browser keeps nothing. Leave the page open until it says “Saved”.',
  firstConnection: 'The very first note needs a connection. What you type stays in the field until then.',
  waitUntilOpen: (n: number) =>
    `${notes(n)} ${plural('en', n, { one: 'waits', other: 'wait' })} on this device until the board opens for writing.`,
  unfinished: 'Your unfinished note waits on this device and is back in the field when writing opens:',
  cannotOpen: 'The board does not open',
  you: 'you',
  someone: 'Somebody',
  from: (territory: string) => `from ${territory}`,
  unsent: 'not on the server yet',
  empty: 'Nothing here yet',
  emptyBoard: 'The board is empty. Write the first thought below: one thought, one note.',
  emptyMap: 'Double-click where the first thought belongs, or press “Add a note”. One thought, one note.',
  emptyRead: 'Nobody has written here yet.',
  otherPlaces: 'Without a place',
  newNotes: (n: number) => `${n} new`,
  newNotesMore: (n: number) => `Show ${n} new ${plural('en', n, { one: 'note', other: 'notes' })}`,
  announceNew: (n: number) => `${n} new ${plural('en', n, { one: 'note', other: 'notes' })} on the board`,
  compose: 'New note',
  composeHint: 'One thought, one note',
  composePrivate: 'Only you will see it',
  where: 'Where',
  send: 'Add the note',
  tooLong: (over: number) => `${over} characters too many`,
  manyLines: (n: number, frame: string) => `Make ${notes(n)} in “${frame}”?`,
  manyYes: (n: number) => `Make ${notes(n)}`,
  manyNo: 'One note with lines',
  boardFull: 'The board is full (2,000 notes). Your text stays in the field.',
  onlyYou: 'Only you see these',
  onlyYouMore:
    'Nobody else is sent a word of them until you reveal them. They stay yours after the phase ends.',
  reveal: 'Reveal',
  revealAll: (n: number) => (n === 1 ? 'Reveal to the group' : `Reveal all ${n} to the group`),
  revealed: (n: number) => `${notes(n)} shown to the group`,
  edit: 'Edit',
  editNote: 'Text of the note',
  done: 'Done',
  moveTo: 'Move to',
  remove: 'Delete',
  removed: 'Note deleted',
  restore: 'Restore',
  lift: 'To the plenary',
  lifted: 'In the plenary',
  notYours: 'You can move this note; its words belong to its author.',
  close: 'Close',
  note: 'Note',
  add: 'Add a note',
  undo: 'Undo',
  redo: 'Redo',
  zoomIn: 'Closer',
  zoomOut: 'Farther',
  fit: 'Whole board',
  tools: 'Tools of the map',
  map: 'Map of the board',
  mapHelp:
    'Arrows go to the nearest note, Enter edits, Delete deletes, M then arrows moves, N adds a note. The list can do everything too.',
  moving: 'Moving: arrows move the note, Enter puts it down, Escape puts it back',
  writes: (name: string) => `${name} is writing`,
};

const ru: typeof en = {
  board: 'Доска группы',
  loading: 'Открываем доску…',
  kinds: ruKinds,
  kind: 'Что это',
  reasons: ruReasons,
  notes: ruNotes,
  view: 'Вид доски',
  list: 'Список',
  canvas: 'Карта',
  saved: 'Сохранено',
  savedMore: 'Всё, что вы написали, уже на сервере.',
  waiting: (n: number) => `На устройстве · ${n} в очереди`,
  waitingMore: 'Написанное хранится на этом устройстве и само уйдёт на сервер. Можно писать дальше.',
  notSaved: 'Не сохранено',
  notSavedMore: 'Этот браузер ничего не хранит. Не закрывайте страницу, пока не появится «Сохранено».',
  firstConnection: 'Для самой первой заметки нужна связь. До тех пор текст останется в поле.',
  waitUntilOpen: (n: number) =>
    `${ruNotes(n)} ${plural('ru', n, { one: 'ждёт', other: 'ждут' })} на этом устройстве, пока доску не откроют для записи.`,
  unfinished: 'Недописанная заметка ждёт на этом устройстве и вернётся в поле, когда откроют запись:',
  cannotOpen: 'Доска не открывается',
  you: 'вы',
  someone: 'Кто-то',
  from: (territory: string) => `территория: ${territory}`,
  unsent: 'ещё не на сервере',
  empty: 'Здесь пока пусто',
  emptyBoard: 'Доска пуста. Напишите первую мысль внизу: одна мысль — одна заметка.',
  emptyMap:
    'Дважды нажмите туда, где место первой мысли, или выберите «Добавить заметку». Одна мысль — одна заметка.',
  emptyRead: 'Здесь пока никто не писал.',
  otherPlaces: 'Без места',
  newNotes: (n: number) => `Новых: ${n}`,
  newNotesMore: (n: number) =>
    `Показать ${n} ${plural('ru', n, { one: 'новую заметку', few: 'новые заметки', many: 'новых заметок', other: 'новых заметок' })}`,
  announceNew: (n: number) =>
    `На доске ${n} ${plural('ru', n, { one: 'новая заметка', few: 'новые заметки', many: 'новых заметок', other: 'новых заметок' })}`,
  compose: 'Новая заметка',
  composeHint: 'Одна мысль — одна заметка',
  composePrivate: 'Видите только вы',
  where: 'Куда',
  send: 'Добавить заметку',
  tooLong: (over: number) =>
    `Лишних ${plural('ru', over, { one: 'знак', few: 'знака', many: 'знаков', other: 'знака' })}: ${over}`,
  manyLines: (n: number, frame: string) => `Сделать ${ruNotesAcc(n)} в «${frame}»?`,
  manyYes: (n: number) => `Сделать ${ruNotesAcc(n)}`,
  manyNo: 'Одна заметка со строками',
  boardFull: 'Доска заполнена (2 000 заметок). Ваш текст остался в поле.',
  onlyYou: 'Это видите только вы',
  onlyYouMore: 'Никто не получит ни слова, пока вы не раскроете. После конца фазы они остаются вашими.',
  reveal: 'Раскрыть',
  revealAll: (n: number) => (n === 1 ? 'Раскрыть группе' : `Раскрыть группе все (${n})`),
  revealed: (n: number) => `Группа видит ${ruNotesAcc(n)}`,
  edit: 'Изменить',
  editNote: 'Текст заметки',
  done: 'Готово',
  moveTo: 'Перенести в',
  remove: 'Удалить',
  removed: 'Заметка удалена',
  restore: 'Вернуть',
  lift: 'На пленум',
  lifted: 'На пленуме',
  notYours: 'Эту заметку можно перенести; слова в ней принадлежат автору.',
  close: 'Закрыть',
  note: 'Заметка',
  add: 'Добавить заметку',
  undo: 'Отменить',
  redo: 'Повторить',
  zoomIn: 'Ближе',
  zoomOut: 'Дальше',
  fit: 'Вся доска',
  tools: 'Инструменты карты',
  map: 'Карта доски',
  mapHelp:
    'Стрелки ведут к ближайшей заметке, Enter — изменить, Delete — удалить, M и стрелки — двигать, N — новая заметка. Всё то же умеет и список.',
  moving: 'Перемещение: стрелки двигают заметку, Enter кладёт, Escape возвращает',
  writes: (name: string) => `${name} пишет`,
};

/** The board, its notes and the state of saving. */
export const boardWords = { en, ru };
