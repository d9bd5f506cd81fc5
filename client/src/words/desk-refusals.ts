import type { DeskRefusalCode } from '@case-lab/contract';

type Sentences = Record<DeskRefusalCode, string>;

const en: Sentences = {
  WRONG_SIGN_IN: 'This e-mail address and this password do not go together.',
  SECOND_FACTOR_NEEDED: 'Enter the six digits from your app.',
  WRONG_SECOND_FACTOR: 'This code is wrong or was used already. Wait for the next one in your app.',
  WEAK_PASSWORD: 'This password is too easy to guess. Take a longer one, for example four words.',
  NO_SEAT: 'Your account has no seat in any lab. Ask an organiser for an invitation.',
  ACCOUNT_LOCKED: 'You came in by a link. Enter your password first.',
  SEAT_OF_ANOTHER: 'This seat belongs to another account, or your account has a seat in this lab already.',
  LAST_ORGANISER: 'A lab needs an organiser. Make somebody else an organiser first.',
  NOTHING_CHANGED: 'Everything planned here is released already.',
  PHASE_OPEN:
    'A phase that this release would change is open now. Close it first, or take the change of that phase back.',
  CASE_PUBLISHED: 'This case is published. To change it, ask the organisers to withdraw it.',
  FOREIGN_KIND:
    'This is neither a picture (PNG, JPEG, WebP) nor a PDF, whatever it is called. Choose another file.',
  TOO_MANY_PIXELS: 'The picture has too many pixels: at most 50 million, 12,000 a side. Make it smaller.',
  FILE_BROKEN: 'The file cannot be read. Open it, save it anew and try again.',
  PDF_LOCKED: 'The PDF asks for a password. Save it without one and try again.',
  TOO_MANY_PAGES: 'The PDF has more than 150 pages. Leave some out.',
  MEDIA_FULL: 'There are 30 pictures and slides already. Remove one first.',
  REGISTRATION_CLOSED: 'This lab takes no registrations at the moment. Ask the organisers.',
  ALREADY_REGISTERED: 'This e-mail address is registered already. Use the personal link you were given.',
  CONSENT_MISSING: 'One of the consents that are needed is not ticked.',
  UNREADABLE_TABLE:
    'This file cannot be read as a table. Save it as XLSX or CSV, with one row for each person under a head, and try again.',
  ANSWER_MISSING: 'One of the questions that need an answer is still empty.',
  SLUG_TAKEN: 'Another lab has this address already. Choose another one.',
  NO_SUCH_STEP: 'The lab cannot go there from where it is. Reload the page to see its state.',
  LAB_ARCHIVED: 'The lab is in the archive and cannot be changed. Take it back from the archive first.',
  BAD_TEMPLATE: 'This file is not a template of a lab. Choose it once more to see what is wrong.',
};

const ru: Sentences = {
  WRONG_SIGN_IN: 'Этот адрес почты и этот пароль не подходят друг к другу.',
  SECOND_FACTOR_NEEDED: 'Введите шесть цифр из приложения.',
  WRONG_SECOND_FACTOR: 'Код неверный или уже использован. Дождитесь следующего в приложении.',
  WEAK_PASSWORD: 'Этот пароль легко угадать. Возьмите длиннее, например четыре слова.',
  NO_SEAT: 'У вашей учётной записи нет места ни в одной лаборатории. Попросите организатора пригласить вас.',
  ACCOUNT_LOCKED: 'Вы вошли по ссылке. Сначала введите пароль.',
  SEAT_OF_ANOTHER:
    'Это место принадлежит другой учётной записи, или у вас уже есть место в этой лаборатории.',
  LAST_ORGANISER: 'Лаборатории нужен организатор. Сначала назначьте организатором кого-то ещё.',
  NOTHING_CHANGED: 'Всё, что здесь запланировано, уже выпущено.',
  PHASE_OPEN:
    'Сейчас открыта фаза, которую изменил бы этот выпуск. Сначала закройте её или отмените изменение этой фазы.',
  CASE_PUBLISHED: 'Кейс опубликован. Чтобы изменить его, попросите организаторов снять его с публикации.',
  FOREIGN_KIND: 'Это не картинка (PNG, JPEG, WebP) и не PDF, как бы файл ни назывался. Выберите другой.',
  TOO_MANY_PIXELS:
    'В картинке слишком много точек: можно до 50 миллионов, до 12 000 по стороне. Уменьшите её.',
  FILE_BROKEN: 'Файл не читается. Откройте его, сохраните заново и попробуйте ещё раз.',
  PDF_LOCKED: 'PDF просит пароль. Сохраните его без пароля и попробуйте ещё раз.',
  TOO_MANY_PAGES: 'В PDF больше 150 страниц. Уберите лишние.',
  MEDIA_FULL: 'Здесь уже 30 картинок и слайдов. Сначала уберите что-нибудь.',
  REGISTRATION_CLOSED: 'Эта лаборатория сейчас не принимает заявки. Обратитесь к организаторам.',
  ALREADY_REGISTERED: 'Этот адрес уже зарегистрирован. Откройте личную ссылку, которую вы получили.',
  CONSENT_MISSING: 'Не отмечено одно из обязательных согласий.',
  UNREADABLE_TABLE:
    'Этот файл не читается как таблица. Сохраните его как XLSX или CSV: заголовок и по строке на человека — и попробуйте ещё раз.',
  ANSWER_MISSING: 'Один из обязательных вопросов остался без ответа.',
  SLUG_TAKEN: 'Этот адрес уже занят другой лабораторией. Выберите другой.',
  NO_SUCH_STEP: 'Отсюда лаборатория туда не переходит. Обновите страницу, чтобы увидеть её состояние.',
  LAB_ARCHIVED: 'Лаборатория в архиве, её нельзя изменить. Сначала верните её из архива.',
  BAD_TEMPLATE: 'Этот файл не шаблон лаборатории. Выберите его ещё раз, чтобы увидеть, что не так.',
};

/** What a person at a desk is told when something is refused that nobody meets on the day. */
export const deskRefusalWords = { en, ru };
