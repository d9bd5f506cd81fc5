import type { Role } from '@case-lab/contract';

const en: Record<Role, string> = {
  hall: 'Hall screen',
  participant: 'Participant',
  host: 'Host of a group',
  scribe: 'Scribe',
  observer: 'Observer',
  expert: 'Expert',
  facilitator: 'Facilitator',
  organiser: 'Organiser',
  admin: 'Administrator of the server',
};

const ru: Record<Role, string> = {
  hall: 'Экран зала',
  participant: 'Участник',
  host: 'Ведущий группы',
  scribe: 'Писарь',
  observer: 'Наблюдатель',
  expert: 'Эксперт',
  facilitator: 'Фасилитатор',
  organiser: 'Организатор',
  admin: 'Администратор сервера',
};

/** What somebody is in a lab. */
export const roleWords = { en, ru };
