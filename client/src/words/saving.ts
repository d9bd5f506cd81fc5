const en = {
  saved: 'Saved',
  saving: 'Saving…',
  kept: 'Kept on this device; it will be saved as soon as there is a connection.',
  refused: 'Not saved. What you wrote is kept on this device.',
  conflict: 'Somebody else has changed this meanwhile. Now it says there:',
  empty: '(nothing)',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
};

const ru: typeof en = {
  saved: 'Сохранено',
  saving: 'Сохраняем…',
  kept: 'Осталось на этом устройстве; сохранится, как только появится связь.',
  refused: 'Не сохранено. Написанное осталось на этом устройстве.',
  conflict: 'Это тем временем изменил кто-то другой. Теперь там стоит:',
  empty: '(пусто)',
  keepMine: 'Оставить моё',
  takeTheirs: 'Взять другое',
};

/** What saves itself at each pause of typing. */
export const savingWords = { en, ru };
