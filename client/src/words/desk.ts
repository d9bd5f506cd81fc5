const en = {
  title: 'Organiser’s desk',
  toDesk: 'Organiser’s desk',
  toWall: 'Facilitator’s wall',
  account: 'My account',
  sections: 'Parts of the desk',
  lab: 'Lab',
  programme: 'Programme',
  experts: 'Experts',
  cases: 'Cases',
  library: 'Technologies',
  registration: 'Registration',
  territories: 'Territories',
  door: 'Door',
  groups: 'Groups',
  people: 'People and roles',
  log: 'Log',
  inRussian: 'In Russian',
  inEnglish: 'In English',
};

const ru: typeof en = {
  title: 'Стол организатора',
  toDesk: 'Стол организатора',
  toWall: 'Стена фасилитатора',
  account: 'Моя учётная запись',
  sections: 'Разделы стола',
  lab: 'Лаборатория',
  programme: 'Программа',
  experts: 'Эксперты',
  cases: 'Кейсы',
  library: 'Технологии',
  registration: 'Регистрация',
  territories: 'Территории',
  door: 'Вход',
  groups: 'Группы',
  people: 'Люди и роли',
  log: 'Журнал',
  inRussian: 'По-русски',
  inEnglish: 'По-английски',
};

/** The organiser's desk itself; each of its sections has words of its own. */
export const deskWords = { en, ru };
