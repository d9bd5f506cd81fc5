import type { PhaseKind } from '@case-lab/contract';

const enPhases: Record<PhaseKind, string> = {
  welcome: 'Welcome',
  present_case: 'Presenting the case',
  silent_write: 'Silent writing',
  share: 'Sharing',
  cluster: 'Clustering',
  judge: 'Judging applicability',
  vote: 'Voting',
  commit: 'First steps',
  offer: 'Offers and requests',
  gallery: 'Gallery walk',
  report_out: 'Report-out',
  check_out: 'Check-out',
};

const ruPhases: Record<PhaseKind, string> = {
  welcome: 'Знакомство',
  present_case: 'Рассказ о кейсе',
  silent_write: 'Пишем молча',
  share: 'Делимся',
  cluster: 'Собираем похожее',
  judge: 'Оценка применимости',
  vote: 'Голосование',
  commit: 'Первые шаги',
  offer: 'Предложения и запросы',
  gallery: 'Галерея',
  report_out: 'Отчёты групп',
  check_out: 'Завершение',
};

const en = {
  phase: enPhases,
  left: 'Time left',
  graceTitle: 'Time is up',
  grace: 'Finish your sentence',
  closed: 'The phase is closed',
  notStarted: 'No phase is open yet',
};

const ru: typeof en = {
  phase: ruPhases,
  left: 'Осталось времени',
  graceTitle: 'Время вышло',
  grace: 'Допишите фразу',
  closed: 'Фаза закрыта',
  notStarted: 'Ни одна фаза пока не открыта',
};

/** Phases, and the clock as all see it. */
export const programmeWords = { en, ru };
