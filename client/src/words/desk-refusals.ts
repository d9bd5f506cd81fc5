import type { DeskRefusalCode } from '@case-lab/contract';

type Sentences = Record<DeskRefusalCode, string>;

const en: Sentences = {
  REGISTRATION_CLOSED: 'This lab takes no registrations at the moment. Ask the organisers.',
  ALREADY_REGISTERED: 'This e-mail address is registered already. Use the personal link you were given.',
  CONSENT_MISSING: 'One of the consents that are needed is not ticked.',
  ANSWER_MISSING: 'One of the questions that need an answer is still empty.',
};

const ru: Sentences = {
  REGISTRATION_CLOSED: 'Эта лаборатория сейчас не принимает заявки. Обратитесь к организаторам.',
  ALREADY_REGISTERED: 'Этот адрес уже зарегистрирован. Откройте личную ссылку, которую вы получили.',
  CONSENT_MISSING: 'Не отмечено одно из обязательных согласий.',
  ANSWER_MISSING: 'Один из обязательных вопросов остался без ответа.',
};

/** What a person at a desk is told when something is refused that nobody meets on the day. */
export const deskRefusalWords = { en, ru };
