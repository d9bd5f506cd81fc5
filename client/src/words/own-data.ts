const en = {
  title: 'My data',
  more: 'What the lab knows of you: your registration with its consents, your seat, and what you wrote.',
  read: 'To read',
  program: 'For programs (JSON)',
  erase: 'Erase my data',
  eraseTitle: 'Erase your data for good?',
  eraseMore:
    'Your name, addresses, phone and answers are deleted everywhere, and every device is signed out. What you wrote on boards stays, without a name; your drafts are deleted. This cannot be undone.',
  takeFirst: 'If you want to keep a copy, download it first.',
  doErase: 'Erase for good',
  cancel: 'Cancel',
  close: 'Close',
  erased: 'Your data are erased. Thank you for what you gave.',
  others: 'Erase a person’s data',
  othersMore:
    'When somebody asks you to. Name, mail, phone and answers go; what they wrote stays without a name.',
  who: 'Who',
  choose: 'Choose…',
  othersTitle: (name: string) => `Erase ${name} for good?`,
  othersErased: 'Erased. Their contributions stay without a name.',
  waiting: 'Erasing',
};

const ru: typeof en = {
  title: 'Мои данные',
  more: 'Что лаборатория знает о вас: заявка с согласиями, место и то, что вы написали.',
  read: 'Чтобы прочитать',
  program: 'Для программ (JSON)',
  erase: 'Стереть мои данные',
  eraseTitle: 'Стереть ваши данные навсегда?',
  eraseMore:
    'Имя, адреса, телефон и ответы удаляются везде, и все устройства выходят. Написанное на досках остаётся без имени; черновики удаляются. Отменить это нельзя.',
  takeFirst: 'Если хотите оставить копию себе, сначала скачайте её.',
  doErase: 'Стереть навсегда',
  cancel: 'Не надо',
  close: 'Закрыть',
  erased: 'Ваши данные стёрты. Спасибо за то, что вы дали.',
  others: 'Стереть данные человека',
  othersMore:
    'Когда вас об этом просят. Имя, почта, телефон и ответы исчезнут; написанное останется без имени.',
  who: 'Кого',
  choose: 'Выберите…',
  othersTitle: (name: string) => `Стереть навсегда: ${name}?`,
  othersErased: 'Стёрто. Написанное остаётся без имени.',
  waiting: 'Стираем',
};

/** One's own data: taking them along, and their end. */
export const ownDataWords = { en, ru };
