import type { AuditDeed, AuditKind } from '@case-lab/contract';

/** What a deed's sentence is told beside whom it is about: every word is in the reader's language already. */
type Told = { from: string; to: string; phase: string; place: string; count: string };
type Deeds = Record<AuditDeed, (told: Told) => string>;

const enDeeds: Deeds = {
  signed_in: () => 'signed in',
  signed_out: () => 'signed out',
  sign_in_refused: () => 'somebody tried to sign in with a wrong password, code or link',
  account_made: () => 'account made',
  password_changed: () => 'password changed',
  second_factor_on: () => 'second factor switched on',
  second_factor_off: () => 'second factor switched off',
  device_signed_out: () => 'another device signed out',
  invited: ({ to }) => `invitation made: ${to}`,
  invitation_accepted: ({ to }) => `invitation accepted: ${to}`,
  invitation_revoked: ({ to }) => `invitation taken back: ${to}`,
  link_made: () => 'one-time sign-in link made',
  role_changed: ({ from, to }) => `role changed from ${from} to ${to}`,
  role_revoked: ({ from }) => `role taken away: ${from}`,
  handed_over: () => 'the lab handed over',
  phase_opened: ({ phase }) => `phase opened: ${phase}`,
  phase_closed: ({ phase }) => `phase closed: ${phase}`,
  registration_decided: ({ to }) => `registration decided: ${to}`,
  registrations_imported: ({ count }) => `registrations imported: ${count}`,
  board_exported: ({ place, to }) => `board exported: ${place}, ${to}`,
  people_exported: ({ to }) => `people exported: ${to}`,
  results_exported: ({ to }) => `results exported: ${to}`,
  person_erased: () => 'a person’s data erased',
  thing_deleted: () => 'something deleted',
  lab_changed: ({ to }) => (to ? `lab changed: ${to}` : 'lab changed'),
  release_published: ({ count }) => `programme released: ${count}`,
  case_published: () => 'case published',
  case_withdrawn: () => 'case withdrawn',
};

const ruDeeds: Deeds = {
  signed_in: () => 'вход',
  signed_out: () => 'выход',
  sign_in_refused: () => 'попытка войти с неверным паролем, кодом или ссылкой',
  account_made: () => 'учётная запись создана',
  password_changed: () => 'пароль изменён',
  second_factor_on: () => 'второй шаг входа включён',
  second_factor_off: () => 'второй шаг входа выключен',
  device_signed_out: () => 'выход на другом устройстве',
  invited: ({ to }) => `создано приглашение: ${to}`,
  invitation_accepted: ({ to }) => `приглашение принято: ${to}`,
  invitation_revoked: ({ to }) => `приглашение отозвано: ${to}`,
  link_made: () => 'создана разовая ссылка для входа',
  role_changed: ({ from, to }) => `роль изменена: ${from} → ${to}`,
  role_revoked: ({ from }) => `роль снята: ${from}`,
  handed_over: () => 'лаборатория передана',
  phase_opened: ({ phase }) => `фаза открыта: ${phase}`,
  phase_closed: ({ phase }) => `фаза закрыта: ${phase}`,
  registration_decided: ({ to }) => `решение по заявке: ${to}`,
  registrations_imported: ({ count }) => `загружено заявок: ${count}`,
  board_exported: ({ place, to }) => `доска выгружена: ${place}, ${to}`,
  people_exported: ({ to }) => `список людей выгружен: ${to}`,
  results_exported: ({ to }) => `результаты выгружены: ${to}`,
  person_erased: () => 'данные человека стёрты',
  thing_deleted: () => 'удаление',
  lab_changed: ({ to }) => (to ? `лаборатория изменена: ${to}` : 'лаборатория изменена'),
  release_published: ({ count }) => `выпуск программы: ${count}`,
  case_published: () => 'кейс опубликован',
  case_withdrawn: () => 'кейс снят с публикации',
};

const enKinds: Record<AuditKind, string> = {
  signIns: 'Signing in and out',
  accounts: 'Accounts and devices',
  roles: 'Roles and invitations',
  phases: 'Phases',
  registration: 'Registration',
  exports: 'Exports',
  deletions: 'Deletions',
  lab: 'Lab, programme, cases',
};

const ruKinds: Record<AuditKind, string> = {
  signIns: 'Входы и выходы',
  accounts: 'Учётные записи и устройства',
  roles: 'Роли и приглашения',
  phases: 'Фазы',
  registration: 'Заявки',
  exports: 'Выгрузки',
  deletions: 'Удаления',
  lab: 'Лаборатория, программа, кейсы',
};

const en = {
  title: 'Log',
  more: 'Who did what in this lab, the newest first. Only organisers see it.',
  deeds: enDeeds,
  kinds: enKinds,
  kind: 'What',
  allKinds: 'Everything',
  person: 'Who',
  allPeople: 'Everybody',
  nobody: 'Nobody signed in',
  by: (name: string) => `by ${name}`,
  from: (name: string, place: string) => `${name} from ${place}`,
  older: 'Show older',
  none: 'Nothing of this kind has happened yet.',
  aPhase: 'a phase that is gone',
  aBoard: 'a board that is gone',
  showAll: 'Show everything',
};

const ru: typeof en = {
  title: 'Журнал',
  more: 'Кто что делал в этой лаборатории, сначала новое. Его видят только организаторы.',
  deeds: ruDeeds,
  kinds: ruKinds,
  kind: 'Что',
  allKinds: 'Всё',
  person: 'Кто',
  allPeople: 'Все',
  nobody: 'Без входа',
  by: (name: string) => `сделано: ${name}`,
  from: (name: string, place: string) => `${name} (${place})`,
  older: 'Показать раньше',
  none: 'Такого пока не было.',
  aPhase: 'фаза, которой уже нет',
  aBoard: 'доска, которой уже нет',
  showAll: 'Показать всё',
};

/** The log of a lab that its organisers read. */
export const auditWords = { en, ru };
