import { inLanguage, type Lab, type Language } from '@case-lab/contract';
import type { Letter } from '../wiring/mail/postbox.ts';
import { linkOf } from './links.ts';
import { isReached, type Registration } from './registration.entities.ts';

/** What a person is written about their registration. */
export type News =
  | 'confirmed'
  | 'waitlisted'
  | 'waitlisted_by_quota'
  | 'moved_up'
  | 'declined'
  | 'cancelled'
  | 'link';
type Sentences = { subject: string; text: string[] };

const en = (lab: string): Record<News, Sentences> => ({
  confirmed: { subject: `${lab}: you have a seat`, text: ['You are registered and have a seat.'] },
  waitlisted: {
    subject: `${lab}: you are on the waiting list`,
    text: [
      'You are registered. All seats are taken, so you are on the waiting list.',
      'As soon as a seat is free for you, we write again; you do not have to do anything.',
    ],
  },
  waitlisted_by_quota: {
    subject: `${lab}: you are on the waiting list`,
    text: [
      'You are registered. The seats for your country, region or kind of organisation are taken, so you are on the waiting list.',
      'As soon as a seat is free for you, we write again; you do not have to do anything.',
    ],
  },
  moved_up: { subject: `${lab}: a seat is yours now`, text: ['A seat has become free, and it is yours.'] },
  declined: {
    subject: `${lab}: your registration`,
    text: ['We are sorry: we cannot offer you a seat. Thank you for your interest.'],
  },
  cancelled: {
    subject: `${lab}: your registration is withdrawn`,
    text: ['Your registration is withdrawn and your seat goes to somebody else. You may register again.'],
  },
  link: { subject: `${lab}: your personal link`, text: ['You asked for the link to your registration.'] },
});

const ru = (lab: string): Record<News, Sentences> => ({
  confirmed: { subject: `${lab}: у вас есть место`, text: ['Вы зарегистрированы, место за вами.'] },
  waitlisted: {
    subject: `${lab}: вы в списке ожидания`,
    text: [
      'Заявка принята. Все места заняты, поэтому вы в списке ожидания.',
      'Как только место для вас освободится, мы напишем; делать ничего не нужно.',
    ],
  },
  waitlisted_by_quota: {
    subject: `${lab}: вы в списке ожидания`,
    text: [
      'Заявка принята. Места для вашей страны, региона или вида организаций заняты, поэтому вы в списке ожидания.',
      'Как только место для вас освободится, мы напишем; делать ничего не нужно.',
    ],
  },
  moved_up: { subject: `${lab}: место теперь ваше`, text: ['Освободилось место, и оно ваше.'] },
  declined: {
    subject: `${lab}: ваша заявка`,
    text: ['К сожалению, мы не можем предложить вам место. Спасибо за интерес.'],
  },
  cancelled: {
    subject: `${lab}: заявка отозвана`,
    text: ['Ваша заявка отозвана, место перейдёт другому. Вы можете зарегистрироваться снова.'],
  },
  link: { subject: `${lab}: ваша личная ссылка`, text: ['Вы попросили ссылку на свою заявку.'] },
});

const around: Record<Language, { hello: string; link: string; keep: string }> = {
  en: {
    hello: 'Hello, ',
    link: 'Your personal page: see your place, change your answers or withdraw:',
    keep: 'Whoever has this link can change your registration: keep it to yourself.',
  },
  ru: {
    hello: 'Здравствуйте, ',
    link: 'Ваша личная страница: посмотреть, что с заявкой, изменить ответы или отозвать её:',
    keep: 'По этой ссылке заявку может изменить любой: никому её не передавайте.',
  },
};

/** A letter in the person's language; nothing for whoever has no address. `address`: of this server. */
export function letterOn(
  news: News,
  row: Registration,
  { lab, address }: { lab: Lab; address: string },
): Letter[] {
  const { language, name, email } = row.applicant;
  if (!isReached(row)) return [];
  const { subject, text } = { en, ru }[language](inLanguage(lab.title, language).text)[news];
  const { hello, link, keep } = around[language];
  const paragraphs = [
    `${hello}${name}!`,
    ...text,
    `${link}\n${address}/registration/${linkOf(row.key)}`,
    keep,
    [inLanguage(lab.title, language).text, `${address}/l/${lab.slug}`].join('\n'),
  ];
  return [{ labId: row.labId, to: email, language, subject, text: paragraphs.join('\n\n') }];
}
