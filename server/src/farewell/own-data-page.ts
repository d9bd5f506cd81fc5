import { inLanguage, type Language, type Registration } from '@case-lab/contract';
import type { OwnData } from './own-data.service.ts';
import { FIELDS, UNREAD } from './own-data-fields.ts';

const WORDS = {
  ru: {
    title: 'Что лаборатория знает обо мне',
    registration: 'Заявка',
    consents: 'Согласия',
    consent: (purpose: string, version: number, at: string) => `${purpose}, текст № ${version}, дано ${at}`,
    givenBack: (at: string) => `, отозвано ${at}`,
    seat: 'Место в лаборатории',
    presenting: 'Моя страница эксперта',
    notes: 'Мои заметки',
    drafts: 'Мои черновики, которых не видел никто',
    comments: 'Мои комментарии',
    verdicts: 'Мои оценки',
    steps: 'Мои первые шаги',
    reactions: 'Мои реакции',
    nothing: 'Ничего.',
    anonymous:
      'То, что вы написали в анонимных фазах, здесь не стоит: о нём никто не может узнать, что оно ваше.',
  },
  en: {
    title: 'What the lab knows of me',
    registration: 'Registration',
    consents: 'Consents',
    consent: (purpose: string, version: number, at: string) => `${purpose}, text no. ${version}, given ${at}`,
    givenBack: (at: string) => `, given back ${at}`,
    seat: 'Seat in the lab',
    presenting: 'My page as an expert',
    notes: 'My notes',
    drafts: 'My drafts, which nobody has seen',
    comments: 'My comments',
    verdicts: 'My verdicts',
    steps: 'My first steps',
    reactions: 'My reactions',
    nothing: 'Nothing.',
    anonymous: 'What you wrote in anonymous phases is not here: nobody can find out that it is yours.',
  },
};

/** The same as the JSON, as a text in Markdown that a person can read. */
export function pageOf(
  { lab, registration, seat, presenting, contributions }: OwnData,
  language: Language,
): string {
  const words = WORDS[language];
  const { notes, drafts, comments, verdicts, steps, reactions } = contributions ?? NONE;
  const list = (title: string, lines: string[]) => [
    `## ${title}`,
    ...(lines.length > 0 ? lines.map((line) => `- ${plain(line)}`) : [words.nothing]),
  ];
  return [
    `# ${words.title}`,
    plain(inLanguage(lab, language).text),
    ...list(words.registration, registration ? factsOf(registration, language) : []),
    ...list(
      words.consents,
      (registration?.consents ?? []).map((given) => consentLine(given, language)),
    ),
    ...list(words.seat, seat ? factsOf(seat, language) : []),
    ...(presenting.length > 0
      ? list(
          words.presenting,
          presenting.flatMap((page) => factsOf(page, language)),
        )
      : []),
    ...list(
      words.notes,
      notes.map(({ text }) => text),
    ),
    ...list(
      words.drafts,
      drafts.map(({ text }) => text),
    ),
    ...list(
      words.comments,
      comments.map(({ text }) => text),
    ),
    ...list(
      words.verdicts,
      verdicts.map(({ verdict, texts }) => [verdict, ...texts].join(': ')),
    ),
    ...list(
      words.steps,
      steps.map((step) => Object.values(step).filter(Boolean).join(' · ')),
    ),
    ...list(
      words.reactions,
      reactions.map(({ emoji }) => emoji),
    ),
    words.anonymous,
    '',
  ].join('\n\n');
}

function consentLine(
  { purpose, version, at, withdrawn }: Registration['consents'][number],
  language: Language,
): string {
  const words = WORDS[language];
  return words.consent(purpose, version, at) + (withdrawn ? words.givenBack(withdrawn) : '');
}

const NONE = { notes: [], drafts: [], comments: [], verdicts: [], steps: [], reactions: [] };

/** `name: value` for everything that is said, what lies deeper too; ids are for programs. */
function factsOf(said: object, language: Language): string[] {
  return Object.entries(said).flatMap(([field, value]): string[] => {
    if (value === '' || value === null || UNREAD.includes(field)) return [];
    const name = FIELDS[language][field] ?? field;
    if (Array.isArray(value)) {
      if (typeof value[0] === 'object') return value.flatMap((one) => factsOf(one, language));
      return value.length > 0 ? [`${name}: ${value.join(', ')}`] : [];
    }
    if (typeof value !== 'object') return [`${name}: ${value}`];
    if (!('original' in value)) return factsOf(value, language);
    return [value.ru, value.en].filter(Boolean).map((text) => `${name}: ${text}`);
  });
}

/** On one line, and no markup of its own. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
