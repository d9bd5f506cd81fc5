import type { DeskRefusalCode } from '@case-lab/contract';

type Sentences = Record<DeskRefusalCode, string>;

const en: Sentences = {
  REGISTRATION_CLOSED: 'This lab takes no registrations at the moment. Ask the organisers.',
  ALREADY_REGISTERED: 'This e-mail address is registered already. Use the personal link you were given.',
  CONSENT_MISSING: 'One of the consents that are needed is not ticked.',
  ANSWER_MISSING: 'One of the questions that need an answer is still empty.',
  SLUG_TAKEN: 'Another lab has this address already. Choose another one.',
  NO_SUCH_STEP: 'The lab cannot go there from where it is. Reload the page to see its state.',
  LAB_ARCHIVED: 'The lab is in the archive and cannot be changed. Take it back from the archive first.',
  BAD_TEMPLATE: 'This file is not a template of a lab. Choose it once more to see what is wrong.',
};

const ru: Sentences = {
  REGISTRATION_CLOSED: 'Эта лаборатория сейчас не принимает заявки. Обратитесь к организаторам.',
  ALREADY_REGISTERED: 'Этот адрес уже зарегистрирован. Откройте личную ссылку, которую вы получили.',
  CONSENT_MISSING: 'Не отмечено одно из обязательных согласий.',
  ANSWER_MISSING: 'Один из обязательных вопросов остался без ответа.',
  SLUG_TAKEN: 'Этот адрес уже занят другой лабораторией. Выберите другой.',
  NO_SUCH_STEP: 'Отсюда лаборатория туда не переходит. Обновите страницу, чтобы увидеть её состояние.',
  LAB_ARCHIVED: 'Лаборатория в архиве, её нельзя изменить. Сначала верните её из архива.',
  BAD_TEMPLATE: 'Этот файл не шаблон лаборатории. Выберите его ещё раз, чтобы увидеть, что не так.',
};

/** What a person at a desk is told when something is refused that nobody meets on the day. */
export const deskRefusalWords = { en, ru };
