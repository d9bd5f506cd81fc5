import type { DayRefusalCode } from '@case-lab/contract';

type Sentences = Record<DayRefusalCode | 'OFFLINE', string>;

const en: Sentences = {
  OFFLINE: 'No connection to the server. Check the Wi-Fi and try again.',
  NOT_SIGNED_IN: 'You are not signed in on this device. Join by the code or open your link again.',
  NOT_ALLOWED: 'Your role in the lab does not allow this. Ask the facilitator.',
  NOT_FOUND: 'This is no longer in the lab. Reload the page to see what is there.',
  MALFORMED: 'Something in the form is not right. Look through it once more.',
  TOO_LARGE: 'This is too long. Make it shorter and send it again.',
  TOO_FAST: 'Too many tries at once. Wait a minute and try again.',
  FOREIGN_ORIGIN: 'This page was opened at another address. Open the lab by its own address.',
  UNKNOWN_CODE: 'There is no open lab with this code. Compare it with the screen in the hall.',
  UNKNOWN_LINK: 'This sign-in link does not work any more. Ask the organiser for a new one.',
  GROUP_FULL: 'This group is full. Choose another one.',
  STALE: 'Somebody changed this a moment before you. Here is how it is now: look and decide again.',
  EMPTY_NOTE: 'Nothing is written on this note yet.',
  FROZEN: 'The board takes no writing now.',
  FOREIGN_CLIENT: 'This board is open in another window. Reload this page to go on.',
  ANONYMOUS_OVER:
    'The phase without names ended before this reached the board. Written again, it will bear your name.',
  GAP: 'An earlier change is still on its way. It will be sent again by itself.',
  UNKNOWN_CLOCK: 'The board could not take this change. Reload the page.',
  BOARD_BROKEN:
    'A part of this board is damaged. The facilitator can open it again; other boards are not touched.',
  TRANSLATION_AWAY: 'The translation service does not answer. Try later, or translate it yourself.',
  NOT_SAVED: 'The server cannot save right now. What you wrote is kept on this device.',
  BROKEN: 'Something broke on the server. Try again in a minute; tell the organiser if it repeats.',
};

const ru: Sentences = {
  OFFLINE: 'Нет связи с сервером. Проверьте Wi-Fi и попробуйте ещё раз.',
  NOT_SIGNED_IN: 'Вы не вошли на этом устройстве. Войдите по коду или откройте свою ссылку ещё раз.',
  NOT_ALLOWED: 'Ваша роль в лаборатории этого не позволяет. Обратитесь к фасилитатору.',
  NOT_FOUND: 'В лаборатории этого больше нет. Обновите страницу, чтобы увидеть, что есть.',
  MALFORMED: 'Что-то в форме заполнено не так. Проверьте её ещё раз.',
  TOO_LARGE: 'Слишком длинно. Сократите и отправьте снова.',
  TOO_FAST: 'Слишком много попыток подряд. Подождите минуту и попробуйте снова.',
  FOREIGN_ORIGIN: 'Страница открыта по чужому адресу. Откройте лабораторию по её собственному адресу.',
  UNKNOWN_CODE: 'Открытой лаборатории с таким кодом нет. Сверьте код с экраном в зале.',
  UNKNOWN_LINK: 'Эта ссылка для входа больше не действует. Попросите у организатора новую.',
  GROUP_FULL: 'В этой группе нет мест. Выберите другую.',
  STALE: 'Кто-то изменил это чуть раньше вас. Вот как сейчас: посмотрите и решите ещё раз.',
  EMPTY_NOTE: 'На этой заметке пока ничего не написано.',
  FROZEN: 'Сейчас на доске писать нельзя.',
  FOREIGN_CLIENT: 'Эта доска открыта в другом окне. Обновите страницу, чтобы продолжить.',
  ANONYMOUS_OVER:
    'Фаза без имён закончилась раньше, чем это дошло до доски. Если написать заново, будет видно ваше имя.',
  GAP: 'Предыдущее изменение ещё в пути. Оно отправится само.',
  UNKNOWN_CLOCK: 'Доска не смогла принять это изменение. Обновите страницу.',
  BOARD_BROKEN:
    'Часть этой доски повреждена. Открыть её снова может фасилитатор; других досок это не касается.',
  TRANSLATION_AWAY: 'Служба перевода не отвечает. Попробуйте позже или переведите сами.',
  NOT_SAVED: 'Сервер сейчас не может сохранить. Написанное хранится на этом устройстве.',
  BROKEN: 'На сервере что-то сломалось. Попробуйте через минуту; если повторится, скажите организатору.',
};

/** What a person is told when something is refused: what happened, and what to do next. */
export const refusalWords = { en, ru };
