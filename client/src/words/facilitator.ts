import { plural } from './language.ts';

const enPeople = (n: number) => `${n} ${plural('en', n, { one: 'person', other: 'people' })}`;
const ruPeople = (n: number) =>
  `${n} ${plural('ru', n, { one: 'человек', few: 'человека', many: 'человек', other: 'человека' })}`;

const en = {
  title: 'Facilitator',
  codeButton: 'Code and QR',
  codeTitle: 'How to join',
  codeSteps: 'Scan the code with the camera, or open the address and type the code.',
  onlyHere:
    'The server knows itself only as localhost, which other devices cannot reach. Start it with PUBLIC_URL set to this computer’s address in the network, and the code will lead there.',
  hallLink: 'Hall screen',
  needs: 'Who needs you',
  calm: 'Everyone is at work. Nobody needs you right now.',
  unseated: (n: number) => `${enPeople(n)} without a group`,
  seat: 'Seat them',
  dark: (group: string) => `${group}: nobody is online`,
  small: (group: string, n: number) => `${group}: only ${enPeople(n)}`,
  silent: (group: string, minutes: number) => `${group}: no writing for ${minutes} min`,
  empty: (group: string) => `${group}: not a single note yet`,
  look: 'Look',
  people: 'People',
  more: (n: number) => `and ${n} more`,
  boardOf: (group: string) => `Board of “${group}”`,
  sections: 'Parts of the screen',
};

const ru: typeof en = {
  title: 'Фасилитатор',
  codeButton: 'Код и QR',
  codeTitle: 'Как войти',
  codeSteps: 'Наведите камеру на код или откройте адрес и введите код.',
  onlyHere:
    'Сервер знает себя только как localhost: с других устройств сюда не попасть. Запустите его с адресом этого компьютера в сети (PUBLIC_URL) — и код приведёт туда.',
  hallLink: 'Экран зала',
  needs: 'Кому вы нужны',
  calm: 'Все работают. Сейчас вы никому не нужны.',
  unseated: (n: number) => `${ruPeople(n)} без группы`,
  seat: 'Посадить',
  dark: (group: string) => `${group}: никого нет на связи`,
  small: (group: string, n: number) => `${group}: всего ${ruPeople(n)}`,
  silent: (group: string, minutes: number) => `${group}: не пишут уже ${minutes} мин`,
  empty: (group: string) => `${group}: пока ни одной заметки`,
  look: 'Посмотреть',
  people: 'Люди',
  more: (n: number) => `и ещё ${n}`,
  boardOf: (group: string) => `Доска группы «${group}»`,
  sections: 'Части экрана',
};

/** The facilitator's wall. */
export const facilitatorWords = { en, ru };
