import type { Gap, LabTemplate, Lack, TemplateFault } from '@case-lab/contract';
import { plural } from './language.ts';

type Sentences = {
  lacks: Record<Lack['what'], string>;
  texts: Record<Gap['text'], string>;
  faults: Record<TemplateFault['fault'], string>;
};
type Size = { sessions: number; phases: number; questions: number };

const sizeOf = ({ sessions, form }: LabTemplate): Size => ({
  sessions: sessions.length,
  phases: sessions.reduce((sum, { phases }) => sum + phases.length, 0),
  questions: form.questions.length,
});

const en = {
  ready: 'What is missing before the day',
  meter: (whole: number, texts: number) => `${whole} of ${texts} texts stand in every language of the lab`,
  allWhole: 'Every text stands in every language of the lab.',
  gapsMore: (count: number) =>
    `Show the ${count} ${plural('en', count, { one: 'text', other: 'texts' })} that lack a language`,
  gapsLess: 'Hide them',
  lacksRu: 'no Russian',
  lacksEn: 'no English',
  nothingLacks: 'Nothing else is missing.',
  mend: 'Mend it',
  ...({
    texts: {
      title: 'Title of the lab',
      summary: 'What the lab is about',
      host: 'Who holds it',
      place: 'Place',
      partner: 'Partner',
      contact: 'Contact',
      session: 'Session',
      instruction: 'Instruction of a phase',
      harvest_plan: 'Harvest plan of a session',
      case_title: 'Title of a case',
      case_story: 'Story of a case',
      case_difficulties: 'Difficulties of a case',
      technology: 'Technology',
      technology_core: 'What must stay in a technology',
      technology_may_change: 'What may change in a technology',
      question: 'Question of the form',
      option: 'Answer to choose in the form',
      consent: 'Consent',
    },
    lacks: {
      dates: 'The lab has no dates',
      summary: 'Nothing is said of what the lab is about',
      host: 'Nothing is said of who holds it',
      contacts: 'There is nobody to write to',
      sessions: 'The programme is empty',
      phases: 'Case labs without phases',
      instruction: 'Phases without an instruction',
      harvest_plan: 'Sessions without a harvest plan',
      cases: 'There are no cases',
      case_without_expert: 'Cases that nobody presents',
      experts: 'There are no experts',
      deputy: 'Case givers without a deputy',
      consents: 'Those who register are asked for no consent',
    },
    faults: {
      no_json: 'The file cannot be read. Choose the file as it was exported.',
      no_template: 'This is a file of something else, not a template of a lab.',
      other_version: 'The template was made by another version of Case Lab.',
      missing: 'is missing',
      wrong_kind: 'is not what is awaited there',
      unknown: 'has a value that is not known',
      too_long: 'is too long',
      out_of_range: 'is too small or too large',
    },
  } satisfies Sentences),
  place: (at: string) =>
    placeIn(at, { session: 'session', phase: 'phase', question: 'question', consent: 'consent' }),
  others: 'Other labs',
  othersHint: 'Begin another lab from here, or take this one along as a template.',
  newLab: 'New lab',
  export: 'Export as a template',
  exported: 'The template is saved. It has the programme, its phases and the form, and no people.',
  from: 'What it begins from',
  nothing: 'From nothing',
  this_lab: 'Like this one',
  file: 'From a file',
  nothingMore: 'It gets a programme of one day with all phases of a case lab, to be changed as you like.',
  this_labMore:
    'It gets the texts, partners, contacts, programme and form of this lab. People, cases and boards stay here.',
  fileMore: 'It gets the programme, the phases and the form of the template.',
  chooseFile: 'File of the template',
  fileIs: (template: LabTemplate) => {
    const { sessions, phases, questions } = sizeOf(template);
    return `The file is in order: ${sessions} ${plural('en', sessions, { one: 'session', other: 'sessions' })}, ${phases} ${plural('en', phases, { one: 'phase', other: 'phases' })}, ${questions} ${plural('en', questions, { one: 'question', other: 'questions' })} of its own.`;
  },
  fileFaulty: 'This file cannot be taken:',
  found: 'Make the lab',
  foundTitle: 'The lab is made',
  foundMore: 'You are its organiser. It is a draft: nobody else sees it yet.',
  goThere: 'Go there in this browser',
  goThereMore: 'This browser then acts in the new lab. To have both open, open the link in another browser.',
  copyLink: 'Copy the link',
  copied: 'The link is copied.',
};

const ru: typeof en = {
  ready: 'Чего не хватает до начала',
  meter: (whole, texts) =>
    `${whole} из ${texts} ${plural('ru', texts, { one: 'текста', few: 'текстов', many: 'текстов', other: 'текстов' })} есть на всех языках лаборатории`,
  allWhole: 'Все тексты есть на всех языках лаборатории.',
  gapsMore: (count) =>
    `Показать ${count} ${plural('ru', count, { one: 'текст', few: 'текста', many: 'текстов', other: 'текста' })}, где не хватает языка`,
  gapsLess: 'Скрыть',
  lacksRu: 'нет по-русски',
  lacksEn: 'нет по-английски',
  nothingLacks: 'Больше ничего не пропущено.',
  mend: 'Исправить',
  texts: {
    title: 'Название лаборатории',
    summary: 'О чём лаборатория',
    host: 'Кто проводит',
    place: 'Место',
    partner: 'Партнёр',
    contact: 'Контакт',
    session: 'Сессия',
    instruction: 'Инструкция фазы',
    harvest_plan: 'План сбора сессии',
    case_title: 'Название кейса',
    case_story: 'История кейса',
    case_difficulties: 'Трудности кейса',
    technology: 'Технология',
    technology_core: 'Что в технологии должно остаться',
    technology_may_change: 'Что в технологии можно менять',
    question: 'Вопрос заявки',
    option: 'Вариант ответа в заявке',
    consent: 'Согласие',
  },
  lacks: {
    dates: 'У лаборатории нет дат',
    summary: 'Не сказано, о чём лаборатория',
    host: 'Не сказано, кто её проводит',
    contacts: 'Некому написать: нет контактов',
    sessions: 'Программа пуста',
    phases: 'Кейс-лаборатории без фаз',
    instruction: 'Фазы без инструкции',
    harvest_plan: 'Сессии без плана сбора',
    cases: 'Нет кейсов',
    case_without_expert: 'Кейсы, которые никто не представляет',
    experts: 'Нет экспертов',
    deputy: 'Представляющие кейс без замены',
    consents: 'При регистрации не спрашивают согласия',
  },
  faults: {
    no_json: 'Файл не читается. Выберите его таким, каким его выгрузили.',
    no_template: 'Это какой-то другой файл, не шаблон лаборатории.',
    other_version: 'Шаблон сделан другой версией программы.',
    missing: 'не указано',
    wrong_kind: 'не то, что здесь ожидается',
    unknown: 'значение неизвестно',
    too_long: 'слишком длинно',
    out_of_range: 'слишком мало или слишком много',
  },
  place: (at) => placeIn(at, { session: 'сессия', phase: 'фаза', question: 'вопрос', consent: 'согласие' }),
  others: 'Другие лаборатории',
  othersHint: 'Начните отсюда другую лабораторию или возьмите эту с собой как шаблон.',
  newLab: 'Новая лаборатория',
  export: 'Выгрузить как шаблон',
  exported: 'Шаблон сохранён. В нём программа, её фазы и форма заявки, людей в нём нет.',
  from: 'С чего она начинается',
  nothing: 'С нуля',
  this_lab: 'Как эта',
  file: 'Из файла',
  nothingMore: 'В ней будет программа на один день со всеми фазами кейс-лаборатории; меняйте её как хотите.',
  this_labMore:
    'В ней будут тексты, партнёры, контакты, программа и заявка этой лаборатории. Люди, кейсы и доски остаются здесь.',
  fileMore: 'В ней будут программа, фазы и заявка из шаблона.',
  chooseFile: 'Файл шаблона',
  fileIs: (template) => {
    const { sessions, phases, questions } = sizeOf(template);
    return `Файл в порядке: ${sessions} ${plural('ru', sessions, { one: 'сессия', few: 'сессии', many: 'сессий', other: 'сессии' })}, ${phases} ${plural('ru', phases, { one: 'фаза', few: 'фазы', many: 'фаз', other: 'фазы' })}, своих вопросов: ${questions}.`;
  },
  fileFaulty: 'Этот файл взять нельзя:',
  found: 'Создать лабораторию',
  foundTitle: 'Лаборатория создана',
  foundMore: 'Вы её организатор. Это черновик: пока её никто больше не видит.',
  goThere: 'Перейти туда в этом браузере',
  goThereMore:
    'Этот браузер будет работать в новой лаборатории. Чтобы открыть обе, откройте ссылку в другом браузере.',
  copyLink: 'Скопировать ссылку',
  copied: 'Ссылка скопирована.',
};

/** "sessions.2.phases.0.minutes" as a person says it: "session 3, phase 1: minutes". */
function placeIn(at: string, names: Record<'session' | 'phase' | 'question' | 'consent', string>): string {
  const called: Record<string, string | undefined> = {
    ...{ sessions: names.session, phases: names.phase, questions: names.question, consents: names.consent },
  };
  const parts = at.split('.').filter((part) => part !== 'form');
  const said: string[] = [];
  const rest: string[] = [];
  for (let n = 0; n < parts.length; n += 1) {
    const [part = '', next = ''] = [parts[n], parts[n + 1]];
    if (called[part] && /^\d+$/.test(next)) {
      said.push(`${called[part]} ${Number(next) + 1}`);
      n += 1;
    } else rest.push(part);
  }
  return [said.join(', '), rest.join(' ')].filter(Boolean).join(': ');
}

/** New labs, templates, and what a lab still lacks. */
export const foundingWords = { en, ru };
