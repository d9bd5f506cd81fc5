const en = {
  title: 'Hall screen',
  scan: 'Scan the code or open',
  grace: 'Time is up. Finish your sentence.',
  closed: 'The phase is closed',
  lifted: 'From the groups',
  tables: 'Find your table: it stands on your phone',
  more: (n: number) => `+${n} more`,
  lost: 'No connection; this is the last picture',
  both: 'Both',
  full: 'Full screen',
  languages: 'Language of the hall',
};

const ru: typeof en = {
  title: 'Экран зала',
  scan: 'Наведите камеру или откройте',
  grace: 'Время вышло. Допишите фразу.',
  closed: 'Фаза закрыта',
  lifted: 'Из групп',
  tables: 'Найдите свой стол: он на вашем телефоне',
  more: (n: number) => `+ ещё ${n}`,
  lost: 'Нет связи; это последняя картина',
  both: 'Оба',
  full: 'Во весь экран',
  languages: 'Язык зала',
};

/** What the hall reads from 15 m. */
export const hallWords = { en, ru };
