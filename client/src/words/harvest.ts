const en = {
  title: 'Harvest',
  none: 'Nothing is lifted yet. Open a group’s board and press “To the plenary” at the notes that everybody should hear.',
  source: 'Open the source',
  takeBack: 'Take back',
  tookBack: 'Taken back: it stays on the board, but not for the plenary.',
  lifted: 'Lifted: it is in the plenary queue and on the hall’s screen.',
  undo: 'Put it back',
};

const ru: typeof en = {
  title: 'Собрано',
  none: 'Пока ничего не собрано. Откройте доску группы и нажмите «На пленум» у заметок, которые должны услышать все.',
  source: 'Открыть источник',
  takeBack: 'Снять',
  tookBack: 'Снято: заметка осталась на доске, но не для пленума.',
  lifted: 'Поднято: заметка в очереди пленума и на экране зала.',
  undo: 'Вернуть',
};

/** What the groups hand up. */
export const harvestWords = { en, ru };
