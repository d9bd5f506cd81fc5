import { type LabTemplate, type LText, NO_HARVEST } from '@case-lab/contract';

type Phase = LabTemplate['sessions'][number]['phases'][number];

const said = (ru: string, en: string): LText => ({ ru, en, original: 'ru', how: 'human' });
const phase = (
  kind: Phase['kind'],
  minutes: number,
  instruction: LText,
  more: Partial<Phase> = {},
): Phase => ({
  ...{ kind, minutes, instruction, visibility: 'named', write: true, edits: 'all' },
  ...more,
});

/** The steps of a case lab, two hours: diverge in silence, share, judge, commit, hand up. */
const CASE_LAB: Phase[] = [
  phase('welcome', 5, said('Назовите себя и свою территорию.', 'Say your name and your territory.')),
  phase(
    'present_case',
    20,
    said(
      'Слушайте кейс. Отмечайте технологии, которые хотите обсудить.',
      'Listen to the case. Mark the technologies that you want to discuss.',
    ),
  ),
  phase(
    'silent_write',
    8,
    said('Пишите молча. Пока никто не видит ваших заметок.', 'Write in silence. Nobody sees your notes yet.'),
    { visibility: 'private', edits: 'own' },
  ),
  phase(
    'share',
    12,
    said('Откройте заметки и расскажите о двух главных.', 'Reveal your notes and speak about your main two.'),
  ),
  phase(
    'cluster',
    10,
    said('Соберите похожее вместе и дайте имя.', 'Put what is alike together and name it.'),
  ),
  phase(
    'judge',
    20,
    said(
      'Оцените каждую технологию для своей территории: что изменить, что мешает, что поможет.',
      'Judge each technology for your territory: what to change, what hinders, what helps.',
    ),
  ),
  phase('vote', 5, said('Три голоса: что вынести на пленум?', 'Three votes: what goes to the plenary?'), {
    write: false,
  }),
  phase('commit', 12, said('Запишите первый шаг: когда… тогда я…', 'Write your first step: when… then I…')),
  phase(
    'offer',
    8,
    said(
      'Что вы можете предложить другим и о чём просите?',
      'What can you offer others, and what do you ask for?',
    ),
  ),
  phase(
    'report_out',
    15,
    said('Выберите, что группа передаёт пленуму.', 'Choose what the group hands to the plenary.'),
  ),
  phase(
    'check_out',
    5,
    said('Одно слово, без имени: с чем вы уходите?', 'One word, without your name: what do you leave with?'),
    { visibility: 'anonymous', edits: 'own' },
  ),
];

type Session = LabTemplate['sessions'][number];
const session = (
  kind: Session['kind'],
  start: string,
  minutes: number,
  title: LText,
  more: Partial<Session> = {},
): Session => ({
  ...{ kind, day: 1, start, minutes, bufferMinutes: 0, title, harvest: NO_HARVEST, phases: [] },
  ...more,
});

/** What the sessions that are there to bring something bring. */
export const FIRST_HARVEST = {
  case_lab: {
    what: said('Вердикты, первые шаги и вопросы групп', 'Verdicts, first steps and questions of the groups'),
    how: said(
      'Группа выбирает главное и поднимает на пленум',
      'A group chooses what matters and hands it up',
    ),
    why: said('Чтобы увидеть, что пригодится другим', 'To see what is of use to others'),
    forWhom: said('Для пленума и территорий участников', 'For the plenary and the participants’ territories'),
  },
  plenary: {
    what: said('Общие выводы и договорённости', 'Common conclusions and agreements'),
    how: said(
      'Группы показывают поднятое, зал обсуждает',
      'Groups show what they handed up, the hall discusses',
    ),
    why: said('Чтобы у каждого шага был хозяин и срок', 'So that each step has an owner and a date'),
    forWhom: said('Для участников и партнёров', 'For the participants and partners'),
  },
} satisfies Partial<Record<Session['kind'], Session['harvest']>>;

/** What a lab made from nothing begins with: one day that can be run as it is, and one consent to be asked for. */
export const FIRST_SESSIONS: LabTemplate['sessions'] = [
  session('lectorium', '10:00', 60, said('Открытие и лекторий', 'Opening and lectorium')),
  session('break', '11:00', 15, said('Перерыв', 'Break')),
  session('case_lab', '11:15', 120, said('Кейс-лаборатория', 'Case lab'), {
    phases: CASE_LAB,
    harvest: FIRST_HARVEST.case_lab,
  }),
  session('break', '13:15', 60, said('Обед', 'Lunch')),
  session('plenary', '14:15', 75, said('Пленум', 'Plenary'), {
    harvest: FIRST_HARVEST.plenary,
  }),
];

export const FIRST_FORM: LabTemplate['form'] = {
  ...{ capacity: null, quotas: [], questions: [] },
  consents: [
    {
      ...{ purpose: 'data', version: 1, required: true },
      text: said(
        'Я согласен(на), чтобы организаторы лаборатории хранили и обрабатывали мои имя, контакты и ответы, чтобы я мог(ла) в ней участвовать.',
        'I agree that the organisers of the lab keep and process my name, my contacts and my answers so that I can take part in it.',
      ),
    },
  ],
};
