const en = {
  sheet: 'Could not be saved',
  sheetMore: 'The board did not take these words, so the others cannot see them. Decide for each of them.',
  why: {
    TOO_LARGE: 'This is too long for one note, or the board is full.',
    NOT_ALLOWED: 'This is not your note, or not your board to write on.',
    NOT_FOUND: 'This board is no longer in the lab.',
    FROZEN: 'The board was closed for writing.',
    FOREIGN_CLIENT: 'This device was signed out while you were writing.',
    ANONYMOUS_OVER:
      'The phase without names ended before this reached the board. Written again, it will bear your name.',
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
};

const ru: typeof en = {
  sheet: 'Не удалось сохранить',
  sheetMore: 'Доска не приняла эти слова, остальные их не видят. Решите, что делать с каждой заметкой.',
  why: {
    TOO_LARGE: 'Это слишком длинно для одной заметки, или на доске нет места.',
    NOT_ALLOWED: 'Это не ваша заметка, или на этой доске пишете не вы.',
    NOT_FOUND: 'Этой доски больше нет в лаборатории.',
    FROZEN: 'Доску закрыли для записи.',
    FOREIGN_CLIENT: 'Пока вы писали, на этом устройстве вышли из лаборатории.',
    ANONYMOUS_OVER:
      'Фаза без имён закончилась раньше, чем это дошло до доски. Если написать заново, будет видно ваше имя.',
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
};

/** The sheet of words that the board did not take. */
export const refusedWords = { en, ru };
