import { plural } from './language.ts';

const enNotes = (n: number) => `${n} ${plural('en', n, { one: 'note', other: 'notes' })}`;
const ruNotes = (n: number) =>
  `${n} ${plural('ru', n, { one: 'заметку', few: 'заметки', many: 'заметок', other: 'заметки' })}`;

const en = {
  title: (n: number) => `${enNotes(n)} could not be saved`,
  kept: 'Your words are kept on this device.',
  look: 'Look at them',
  sheet: 'Could not be saved',
  sheetMore: 'The board did not take these words, so the others cannot see them. Decide for each of them.',
  why: {
    TOO_LARGE: 'This is too long for one note, or the board is full.',
    NOT_ALLOWED: 'This is not your note, or not your board to write on.',
    NOT_FOUND: 'This board is no longer in the lab.',
    FROZEN: 'The board was closed for writing.',
    FOREIGN_CLIENT: 'This device was signed out while you were writing.',
    GAP: 'Something that this change builds on never reached the server.',
    UNKNOWN_CLOCK: 'The server could not make sense of this change.',
    MALFORMED: 'The server could not make sense of this change.',
    BROKEN: 'The server failed on this change again and again.',
  },
  whyElse: 'The server did not take this change.',
  noWords: 'A change without words, such as a move.',
  stands: 'The words stand on the board; only a move or another small change was not saved.',
  copy: 'Copy',
  copied: 'Copied',
  cannotCopy: 'This browser does not copy by itself. Hold the words, or select them, and copy them.',
  again: 'Try again',
  againSaid: 'Written again',
  againFailed: 'The board takes nothing now. Your words stay here.',
  againLater: 'You can try again when the board is open for writing.',
  dismiss: 'Remove',
  nothingLeft: 'Nothing is left here.',
  close: 'Close',
  keepsNothing: 'This browser keeps nothing on the device',
  keepsNothingMore:
    'A private window, or a full storage. What you write goes straight to the server; without a connection it lives only as long as this page.',
  download: 'Download my unsent notes',
  leaving: (n: number) =>
    n === 1 ? 'One note is not on the server yet' : `${enNotes(n)} are not on the server yet`,
  leavingKept:
    'What waits stays on this device and goes to the server only when you sign in here again. Wait for “Saved”, or download your words.',
  leavingLost: 'This browser keeps nothing: what waits is gone when you leave. Download your words first.',
  fileName: 'my-notes.txt',
  file: 'Case Lab: what is not on the server yet',
  fileWaiting: 'Waiting to be sent',
  fileRefused: 'Could not be saved',
  fileUnfinished: 'Not finished',
};

const ru: typeof en = {
  title: (n) => `Не удалось сохранить ${ruNotes(n)}`,
  kept: 'Ваши слова остались на этом устройстве.',
  look: 'Посмотреть',
  sheet: 'Не удалось сохранить',
  sheetMore: 'Доска не приняла эти слова, остальные их не видят. Решите, что делать с каждой заметкой.',
  why: {
    TOO_LARGE: 'Это слишком длинно для одной заметки, или на доске нет места.',
    NOT_ALLOWED: 'Это не ваша заметка, или на этой доске пишете не вы.',
    NOT_FOUND: 'Этой доски больше нет в лаборатории.',
    FROZEN: 'Доску закрыли для записи.',
    FOREIGN_CLIENT: 'Пока вы писали, на этом устройстве вышли из лаборатории.',
    GAP: 'До сервера не дошло то, на чём основано это изменение.',
    UNKNOWN_CLOCK: 'Сервер не смог понять это изменение.',
    MALFORMED: 'Сервер не смог понять это изменение.',
    BROKEN: 'На этом изменении сервер ломается раз за разом.',
  },
  whyElse: 'Сервер не принял это изменение.',
  noWords: 'Изменение без слов, например перемещение.',
  stands: 'Слова на доске есть; не сохранилось только перемещение или другая мелочь.',
  copy: 'Скопировать',
  copied: 'Скопировано',
  cannotCopy: 'Этот браузер не копирует сам. Выделите слова и скопируйте их.',
  again: 'Попробовать ещё раз',
  againSaid: 'Записано заново',
  againFailed: 'Доска сейчас ничего не принимает. Ваши слова остались здесь.',
  againLater: 'Попробовать ещё раз можно, когда доску откроют для записи.',
  dismiss: 'Убрать',
  nothingLeft: 'Здесь больше ничего нет.',
  close: 'Закрыть',
  keepsNothing: 'Этот браузер ничего не хранит на устройстве',
  keepsNothingMore:
    'Это частное окно, или память переполнена. Написанное сразу уходит на сервер; без связи оно живёт, только пока открыта эта страница.',
  download: 'Скачать неотправленное',
  leaving: (n) =>
    `Ещё не на сервере: ${n} ${plural('ru', n, { one: 'заметка', few: 'заметки', many: 'заметок', other: 'заметки' })}`,
  leavingKept:
    'Неотправленное останется на этом устройстве и уйдёт на сервер, только когда вы снова войдёте здесь. Дождитесь «Сохранено» или скачайте свои слова.',
  leavingLost:
    'Этот браузер ничего не хранит: после выхода неотправленное пропадёт. Сначала скачайте свои слова.',
  fileName: 'мои-заметки.txt',
  file: 'Кейс-лаборатория: чего ещё нет на сервере',
  fileWaiting: 'Ждёт отправки',
  fileRefused: 'Не удалось сохранить',
  fileUnfinished: 'Не дописано',
};

/** What is not on the server: refused, waiting, or about to be lost. */
export const unsavedWords = { en, ru };
