/** What the screens say where a rehearsal presses or reads, in both languages. */
export const said = {
  ru: {
    name: 'Ваше имя',
    territory: 'Ваша территория',
    join: 'Войти',
    compose: 'Новая заметка',
    send: 'Добавить заметку',
    saved: 'Сохранено',
    waiting: /На устройстве/,
    revealAll: /Раскрыть группе/,
    onlyYou: 'Это видите только вы',
    list: 'Список',
    canvas: 'Карта',
    map: 'Карта доски',
    judging: 'Вердикты',
  },
  en: {
    name: 'Your name',
    territory: 'Your territory',
    join: 'Join',
    compose: 'New note',
    send: 'Add the note',
    saved: 'Saved',
    waiting: /On this device/,
    revealAll: /Reveal (all \d+ )?to the group/,
    onlyYou: 'Only you see these',
    list: 'List',
    canvas: 'Map',
    map: 'Map of the board',
    judging: 'Verdicts',
  },
} as const;

export type Language = keyof typeof said;
