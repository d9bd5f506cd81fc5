import type { Technology } from '@case-lab/contract';
import { plural } from './language.ts';

const enCost: Record<Technology['cost'], string> = { low: 'low', medium: 'medium', high: 'high' };
const ruCost: Record<Technology['cost'], string> = { low: 'низкая', medium: 'средняя', high: 'высокая' };

const en = {
  title: 'Expert',
  yourCase: 'Your case',
  theCases: 'Cases of the lab',
  pioneer: 'Where it began:',
  difficulties: 'What was hard',
  technologies: 'Technologies',
  core: 'Must stay',
  mayChange: 'May change',
  cost: 'Cost',
  costs: enCost,
  hands: 'People',
  season: 'Season',
  firstResult: 'First result',
  months: (n: number) => `in ${n} ${plural('en', n, { one: 'month', other: 'months' })}`,
  groups: 'Groups on this case',
  noGroups: 'No group discusses this case yet.',
  noCase:
    'You have no case in this lab yet. The organiser can assign one; meanwhile you can look at all of them.',
};

const ru: typeof en = {
  title: 'Эксперт',
  yourCase: 'Ваш кейс',
  theCases: 'Кейсы лаборатории',
  pioneer: 'Где началось:',
  difficulties: 'Что было трудно',
  technologies: 'Технологии',
  core: 'Должно остаться',
  mayChange: 'Можно менять',
  cost: 'Стоимость',
  costs: ruCost,
  hands: 'Людей',
  season: 'Сезон',
  firstResult: 'Первый результат',
  months: (n: number) =>
    `через ${n} ${plural('ru', n, { one: 'месяц', few: 'месяца', many: 'месяцев', other: 'месяца' })}`,
  groups: 'Группы с этим кейсом',
  noGroups: 'Этот кейс пока никто не обсуждает.',
  noCase: 'У вас пока нет кейса в этой лаборатории. Его назначит организатор, а пока можно посмотреть все.',
};

/** The expert's own case. */
export const expertWords = { en, ru };
