import type { DeskLab, Expert, Language } from '@case-lab/contract';

type State = DeskLab['state'];
/** What is said of registration in a state; `link`: the words of the way to the form. */
type Registering = { text: string; link?: string };
type Registerings = Record<State, Registering>;

const ru = {
  about: 'О лаборатории',
  host: 'Проводит',
  when: 'Когда и где',
  datesLater: 'Даты скоро появятся.',
  zone: 'Время указано по часовому поясу:',
  calendar: 'Добавить в календарь (файл .ics)',
  programme: 'Программа',
  programmeLater: 'Программа скоро появится.',
  experts: 'Эксперты',
  roles: {
    speaker: 'эксперт лектория',
    case_giver: 'представляет кейс',
    deputy: 'замена',
  } satisfies Record<Expert['role'], string>,
  cases: 'Кейсы',
  technologies: 'Технологии:',
  partners: 'Партнёры',
  registering: 'Как участвовать',
  register: {
    draft: { text: 'Это черновик: страницу видят только организаторы.' },
    published: { text: 'Регистрация откроется позже. Загляните сюда ещё раз.' },
    registration_open: { text: 'Регистрация открыта.', link: 'Зарегистрироваться' },
    registration_closed: { text: 'Регистрация закрыта. По вопросам участия пишите организаторам.' },
    live: {
      text: 'Лаборатория идёт. Кто на месте, входит по коду, который показан в зале.',
      link: 'Зарегистрироваться на месте',
    },
    closed: { text: 'Лаборатория завершилась. Спасибо всем, кто был с нами.' },
    archived: { text: 'Лаборатория завершилась и хранится в архиве.' },
  } as Registerings,
  contacts: 'Контакты',
  otherLanguage: 'In English',
  missingTitle: 'Такой страницы нет',
  missing: 'Адрес мог быть записан с ошибкой, или лаборатория ещё не опубликована. Спросите организаторов.',
  toStart: 'На первую страницу',
};

const en: typeof ru = {
  about: 'About the lab',
  host: 'Hosted by',
  when: 'When and where',
  datesLater: 'The dates will be here soon.',
  zone: 'Times are those of the time zone',
  calendar: 'Add to your calendar (.ics file)',
  programme: 'Programme',
  programmeLater: 'The programme will be here soon.',
  experts: 'Experts',
  roles: { speaker: 'speaks in the lectorium', case_giver: 'presents a case', deputy: 'deputy' },
  cases: 'Cases',
  technologies: 'Technologies:',
  partners: 'Partners',
  registering: 'How to take part',
  register: {
    draft: { text: 'This is a draft: only the organisers see this page.' },
    published: { text: 'Registration opens later. Look in again.' },
    registration_open: { text: 'Registration is open.', link: 'Register' },
    registration_closed: { text: 'Registration is closed. With questions, write to the organisers.' },
    live: {
      text: 'The lab is on. Whoever is there comes in by the code that is shown in the hall.',
      link: 'Register at the door',
    },
    closed: { text: 'The lab is over. Thank you to everybody who was there.' },
    archived: { text: 'The lab is over and kept in the archive.' },
  },
  contacts: 'Contacts',
  otherLanguage: 'По-русски',
  missingTitle: 'There is no such page',
  missing: 'The address may be mistyped, or the lab is not published yet. Ask the organisers.',
  toStart: 'To the first page',
};

/** What the public page itself says. */
export const words: Record<Language, typeof ru> = { ru, en };
