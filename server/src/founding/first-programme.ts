import type { LabTemplate, LText } from '@case-lab/contract';

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

/** What a lab made from nothing begins with: one day that can be run as it is, and one consent to be asked for. */
export const FIRST_SESSIONS: LabTemplate['sessions'] = [
  {
    ...{ kind: 'lectorium', day: 1, start: '10:00', minutes: 60, phases: [] },
    title: said('Открытие и лекторий', 'Opening and lectorium'),
  },
  {
    ...{ kind: 'break', day: 1, start: '11:00', minutes: 15, phases: [] },
    title: said('Перерыв', 'Break'),
  },
  {
    ...{ kind: 'case_lab', day: 1, start: '11:15', minutes: 120, phases: CASE_LAB },
    title: said('Кейс-лаборатория', 'Case lab'),
  },
  { ...{ kind: 'break', day: 1, start: '13:15', minutes: 60, phases: [] }, title: said('Обед', 'Lunch') },
  {
    ...{ kind: 'plenary', day: 1, start: '14:15', minutes: 75, phases: [] },
    title: said('Пленум', 'Plenary'),
  },
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
