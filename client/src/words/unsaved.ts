import { plural } from './language.ts';

const enNotes = (n: number) => `${n} ${plural('en', n, { one: 'note', other: 'notes' })}`;
const ruNotes = (n: number) =>
  `${n} ${plural('ru', n, { one: 'заметку', few: 'заметки', many: 'заметок', other: 'заметки' })}`;

const en = {
  title: (n: number) => `${enNotes(n)} could not be saved`,
  kept: 'Your words are kept on this device.',
  look: 'Look at them',
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
