import type { Session } from '@case-lab/contract';
import { plural } from './language.ts';

const enKinds: Record<Session['kind'], string> = {
  lectorium: 'Lectorium',
  case_lab: 'Case lab',
  plenary: 'Plenary',
  break: 'Break',
  networking: 'Networking',
};
const ruKinds: Record<Session['kind'], string> = {
  lectorium: 'Лекторий',
  case_lab: 'Кейс-лаборатория',
  plenary: 'Пленум',
  break: 'Перерыв',
  networking: 'Знакомства',
};

const en = {
  programme: 'Programme',
  kind: enKinds,
  untitled: 'Without a title',
  now: 'Now',
  next: 'Next',
  none: 'The programme is not out yet. As soon as it is, you find it here.',
  over: 'This was the last session.',
  release: (number: number) => `Release ${number}`,
  changedIn: (number: number) => `What release ${number} changed`,
  calendar: 'In your own calendar',
  calendarMore: 'A secret address, only for you. A calendar that follows it keeps itself up to date.',
  getAddress: 'Get my calendar address',
  address: 'Address of your calendar',
  follow: 'Open in the calendar',
  copy: 'Copy the address',
  copied: 'Copied',
  cannotCopy: 'This browser does not copy by itself. Select the address and copy it.',
  renew: 'Make a new address',
  renewMore: 'If the address got into the wrong hands or is lost: the new one works, the old one stops.',
  noAnswer: 'The server does not answer. Try again in a moment.',
  news: (first: string, more: number) => `Programme: ${first}${more > 0 ? ` (and ${more} more)` : ''}`,
  out: 'The programme of the lab is out.',
  look: 'Show',
};

const ru: typeof en = {
  programme: 'Программа',
  kind: ruKinds,
  untitled: 'Без названия',
  now: 'Сейчас',
  next: 'Дальше',
  none: 'Программы пока нет. Как только её выпустят, она появится здесь.',
  over: 'Это была последняя сессия.',
  release: (number: number) => `Выпуск ${number}`,
  changedIn: (number: number) => `Что изменил выпуск ${number}`,
  calendar: 'В вашем календаре',
  calendarMore: 'Секретный адрес только для вас. Календарь, который на него подписан, обновляется сам.',
  getAddress: 'Получить адрес календаря',
  address: 'Адрес вашего календаря',
  follow: 'Открыть в календаре',
  copy: 'Скопировать адрес',
  copied: 'Скопировано',
  cannotCopy: 'Этот браузер не копирует сам. Выделите адрес и скопируйте его.',
  renew: 'Сделать новый адрес',
  renewMore: 'Если адрес попал в чужие руки или потерян: новый заработает, старый перестанет.',
  noAnswer: 'Сервер не отвечает. Попробуйте ещё раз чуть позже.',
  news: (first: string, more: number) =>
    `Программа: ${first}${more > 0 ? ` (и ещё ${more} ${plural('ru', more, { one: 'изменение', few: 'изменения', many: 'изменений', other: 'изменения' })})` : ''}`,
  out: 'Вышла программа лаборатории.',
  look: 'Показать',
};

/** The programme as everybody sees it. */
export const sessionWords = { en, ru };
