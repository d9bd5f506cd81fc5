import { type InvitedRole, inLanguage, type Lab, type Language } from '@case-lab/contract';
import type { Letter } from '../wiring/mail/postbox.ts';

type Words = Pick<Letter, 'subject' | 'text'>;

const roles: Record<Language, Record<InvitedRole, string>> = {
  ru: {
    organiser: 'организатор',
    facilitator: 'фасилитатор',
    expert: 'эксперт',
    observer: 'наблюдатель',
    hall: 'экран зала',
  },
  en: {
    organiser: 'organiser',
    facilitator: 'facilitator',
    expert: 'expert',
    observer: 'observer',
    hall: 'hall screen',
  },
};

/** What somebody is written who is invited to run a lab. */
export function invitationLetter(
  lab: Pick<Lab, 'title' | 'timezone'>,
  invited: { role: InvitedRole; language: Language; link: string; expiresAt: Date },
): Words {
  const { role, language, link, expiresAt } = invited;
  const title = inLanguage(lab.title, language).text;
  const until = expiresAt.toLocaleString(language, {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: lab.timezone },
  });
  const as = roles[language][role];
  return language === 'ru'
    ? {
        subject: `${title}: приглашение`,
        text: lines(
          `Здравствуйте! Вас приглашают в лабораторию «${title}». Роль: ${as}.`,
          `Откройте ссылку, чтобы занять место:\n${link}`,
          `Она сработает один раз, до ${until}. Никому её не передавайте: место займёт тот, кто откроет её первым.`,
        ),
      }
    : {
        subject: `${title}: invitation`,
        text: lines(
          `Hello! You are invited to the lab “${title}” as: ${as}.`,
          `Open the link to take your seat:\n${link}`,
          `It works once, until ${until}. Keep it to yourself: whoever opens it first takes the seat.`,
        ),
      };
}

/** What somebody is written who forgot their password. */
export function recoveryLetter(language: Language, link: string): Words {
  return language === 'ru'
    ? {
        subject: 'Новый пароль',
        text: lines(
          'Здравствуйте! Кто-то, вероятно вы, попросил новый пароль для кейс-лаборатории.',
          `Задайте его по ссылке, она действует один час:\n${link}`,
          'Если это были не вы, ничего не делайте: прежний пароль остаётся.',
        ),
      }
    : {
        subject: 'A new password',
        text: lines(
          'Hello! Somebody, probably you, asked for a new password for the case lab.',
          `Set it by this link, which is good for an hour:\n${link}`,
          'If it was not you, do nothing: the old password stays.',
        ),
      };
}

const lines = (...paragraphs: string[]) => `${paragraphs.join('\n\n')}\n`;
