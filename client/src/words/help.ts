const en = {
  help: 'Help',
  guides: {
    ...{ participant: 'For participants', host: 'For hosts', facilitator: 'For facilitators' },
    ...{ expert: 'For experts', organiser: 'For organisers' },
  },
  whose: 'Whose guide',
  now: (section: string) => `Now: ${section}`,
  contents: 'What is in it',
};

const ru: typeof en = {
  help: 'Помощь',
  guides: {
    ...{ participant: 'Участнику', host: 'Ведущему', facilitator: 'Фасилитатору' },
    ...{ expert: 'Эксперту', organiser: 'Организатору' },
  },
  whose: 'Чья памятка',
  now: (section: string) => `Сейчас: ${section}`,
  contents: 'Что здесь есть',
};

/** Around the guides; their own words stand in `docs/guides`. */
export const helpWords = { en, ru };
