const en = {
  title: 'My group',
  menu: 'Menu',
  close: 'Close',
  table: (n: number) => `Table ${n}`,
  beforePhase: 'Nothing has begun yet. Look around the board, you may try it out.',
  phaseClosed: 'This phase is over. The next one begins in a moment; what you wrote stays.',
  grace: 'Time is up: finish your sentence.',
  code: 'Your return code',
  codeMore:
    'With it you take your seat again from any device: choose “I already have a return code” at the door.',
  noCode: 'This device does not know your return code. The facilitator can help you.',
  language: 'Language',
  leave: 'Sign out on this device',
  leaveMore: 'Everything that says “Saved” stays on the board.',
  noGroup:
    'You have no table yet. The facilitator sees you and finds you a seat; this page opens your board by itself.',
  watching: (name: string) => `${name}, welcome`,
};

const ru: typeof en = {
  title: 'Моя группа',
  menu: 'Меню',
  close: 'Закрыть',
  table: (n: number) => `Стол ${n}`,
  beforePhase: 'Ещё ничего не началось. Осмотрите доску, её можно попробовать.',
  phaseClosed: 'Эта фаза закончилась. Скоро начнётся следующая; написанное сохранится.',
  grace: 'Время вышло: допишите фразу.',
  code: 'Ваш код возврата',
  codeMore:
    'С ним вы займёте своё место с любого устройства: выберите при входе «У меня уже есть код возврата».',
  noCode: 'Это устройство не знает вашего кода возврата. Поможет фасилитатор.',
  language: 'Язык',
  leave: 'Выйти на этом устройстве',
  leaveMore: 'Всё, о чём сказано «Сохранено», останется на доске.',
  noGroup: 'У вас пока нет стола. Фасилитатор видит вас и найдёт место; доска откроется здесь сама.',
  watching: (name: string) => `${name}, добро пожаловать`,
};

/** The participant's own screen. */
export const participantWords = { en, ru };
