import type { Language, PhaseKind, PlannedSession } from '@case-lab/contract';

type Kind = PlannedSession['kind'];
type Phases = { added: PhaseKind[]; removed: PhaseKind[] };

const enKinds: Record<Kind, string> = {
  lectorium: 'a lectorium',
  case_lab: 'a case lab',
  plenary: 'a plenary',
  break: 'a break',
  networking: 'networking',
};
const ruKinds: Record<Kind, string> = {
  lectorium: 'лекторий',
  case_lab: 'кейс-лаборатория',
  plenary: 'пленум',
  break: 'перерыв',
  networking: 'знакомства',
};

const enPhases: Record<PhaseKind, string> = {
  welcome: 'welcome',
  present_case: 'presenting the case',
  silent_write: 'silent writing',
  share: 'sharing',
  cluster: 'clustering',
  judge: 'judging applicability',
  vote: 'voting',
  commit: 'first steps',
  offer: 'offers and requests',
  gallery: 'gallery walk',
  report_out: 'report-out',
  check_out: 'check-out',
};
const ruPhases: Record<PhaseKind, string> = {
  welcome: 'знакомство',
  present_case: 'рассказ о кейсе',
  silent_write: 'пишем молча',
  share: 'делимся',
  cluster: 'собираем похожее',
  judge: 'оценка применимости',
  vote: 'голосование',
  commit: 'первые шаги',
  offer: 'предложения и запросы',
  gallery: 'галерея',
  report_out: 'отчёты групп',
  check_out: 'завершение',
};

const en = {
  quoted: (text: string) => `“${text || 'without a title'}”`,
  allRooms: 'all rooms',
  added: (what: string) => `New: ${what}`,
  cancelled: (what: string) => `Cancelled: ${what}`,
  renamed: (was: string, is: string) => `${was} is now called ${is}`,
  moved: (title: string, from: string, to: string) => `${title} moved from ${from} to ${to}`,
  otherDay: (title: string, from: string, to: string) => `${title} moved from ${from} to ${to}`,
  lasts: (title: string, was: number, is: number) => `${title} lasts ${is} min instead of ${was}`,
  otherRoom: (title: string, from: string, to: string) => `${title}: now in ${to}, before in ${from}`,
  otherKind: (title: string, was: Kind, is: Kind) => `${title} is ${enKinds[is]} instead of ${enKinds[was]}`,
  experts: (title: string) => `${title}: other experts`,
  otherCase: (title: string) => `${title}: another case`,
  harvest: (title: string) => `${title}: the harvest plan has changed`,
  buffer: (title: string, minutes: number) =>
    minutes > 0 ? `${title}: ${minutes} min kept free after it` : `${title}: no time kept free after it`,
  phases: (title: string, { added, removed }: Phases) =>
    `${title}: ${
      [
        added.length > 0 && `phases added: ${added.map((kind) => enPhases[kind]).join(', ')}`,
        removed.length > 0 && `phases removed: ${removed.map((kind) => enPhases[kind]).join(', ')}`,
      ]
        .filter(Boolean)
        .join('; ') || 'the phases have changed'
    }`,
  roomRenamed: (was: string, is: string) => `The room ${was} is now called ${is}`,
};

/** The sentences of a difference in one language. */
export type Sentences = typeof en;

const ru: Sentences = {
  quoted: (text) => `«${text || 'без названия'}»`,
  allRooms: 'все площадки',
  added: (what) => `Новое: ${what}`,
  cancelled: (what) => `Отменено: ${what}`,
  renamed: (was, is) => `${was} теперь называется ${is}`,
  moved: (title, from, to) => `${title}: перенесено с ${from} на ${to}`,
  otherDay: (title, from, to) => `${title}: было ${from}, стало ${to}`,
  lasts: (title, was, is) => `${title}: длится ${is} мин вместо ${was}`,
  otherRoom: (title, from, to) => `${title}: место теперь ${to}, раньше ${from}`,
  otherKind: (title, was, is) => `${title}: теперь ${ruKinds[is]}, раньше ${ruKinds[was]}`,
  experts: (title) => `${title}: другие эксперты`,
  otherCase: (title) => `${title}: другой кейс`,
  harvest: (title) => `${title}: изменён план сбора`,
  buffer: (title, minutes) =>
    minutes > 0 ? `${title}: запас после сессии ${minutes} мин` : `${title}: без запаса после сессии`,
  phases: (title, { added, removed }) =>
    `${title}: ${
      [
        added.length > 0 && `добавлены фазы: ${added.map((kind) => ruPhases[kind]).join(', ')}`,
        removed.length > 0 && `убраны фазы: ${removed.map((kind) => ruPhases[kind]).join(', ')}`,
      ]
        .filter(Boolean)
        .join('; ') || 'изменены фазы'
    }`,
  roomRenamed: (was, is) => `Площадка ${was} теперь называется ${is}`,
};

/** Every sentence that says what a release changes. */
export const sentences: Record<Language, Sentences> = { en, ru };
