import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { programmeWords } from '../../words/programme.ts';
import { type Guide, piecesOf, readGuide } from './guide-text.ts';
import { type GuideName, guideQuery } from './guides.ts';

const languages = ['ru', 'en'] as const;
type Language = (typeof languages)[number];
const names: GuideName[] = ['participant', 'host', 'facilitator', 'expert', 'organiser'];

/** Of the switch of languages: they are the same in both. */
const NO_WORDS = ['Рус', 'Eng'];

const load = (name: GuideName, language: Language): Promise<Guide> => guideQuery(name, language).queryFn();

/** Every sentence of the interface in one language; what a function says is asked with several numbers. */
async function sentences(language: Language): Promise<string[]> {
  const folder = join(import.meta.dirname, '../../words');
  const files = readdirSync(folder).filter((file) => /^[a-z-]+[.]ts$/.test(file) && file !== 'language.ts');
  const rooms: unknown[] = [];
  // One after another: Jest loses modules that two imports ask for at the same time.
  for (const file of files) rooms.push(...Object.values(await import(join(folder, file))));
  return rooms.flatMap((words) => said(inOne(words, language)));
}

function inOne(words: unknown, language: Language): unknown {
  return (
    typeof words === 'object' && words && language in words && (words as Record<string, unknown>)[language]
  );
}

function said(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [1, 2, 3, 5].flatMap((n) => saidOf(words, n));
  return typeof words === 'object' && words ? Object.values(words).flatMap(said) : [];
}

function saidOf(words: unknown, n: number): string[] {
  try {
    return typeof words === 'function' ? [String(words(n, n))] : [];
  } catch {
    // It asks for a list or the like: no sentence that a guide could quote.
    return [];
  }
}

describe.each(names)('the guide of the %s', (name) => {
  const guides = {} as Record<Language, Guide>;
  beforeAll(async () => {
    for (const language of languages) guides[language] = await load(name, language);
  });

  test('has the same sections in the same order in both languages, each once', () => {
    const [ru, en] = languages.map((language) => guides[language].sections.map(({ id }) => id));
    expect(ru).toEqual(en);
    expect(new Set(ru).size).toBe(ru?.length);
    expect(ru).not.toContain('');
  });

  test('says something under every heading, as much in one language as in the other', () => {
    for (const { title, lead, sections } of Object.values(guides)) {
      expect([title, lead.length > 0]).toEqual([expect.stringMatching(/./), true]);
      expect(sections.filter(({ blocks }) => blocks.length === 0)).toEqual([]);
    }
    const shapes = languages.map((language) =>
      guides[language].sections.map(({ id, blocks }) => [
        id,
        ...blocks.map((block) => (block.as === 'paragraph' ? 1 : block.items.length)),
      ]),
    );
    expect(shapes[0]).toEqual(shapes[1]);
  });

  test.each(languages)('%s: every word in bold stands on a screen', async (language) => {
    const known = await sentences(language);
    const strange = piecesOf(guides[language])
      .filter(({ as, text }) => as === 'word' && !NO_WORDS.includes(text))
      .filter(({ text }) => !known.some((sentence) => isIn(text, sentence)))
      .map(({ text }) => text);
    expect(strange).toEqual([]);
  });

  test.each(languages)('%s: no markup is left over, and no other Markdown than ours', (language) => {
    const file = join(import.meta.dirname, `../../../../docs/guides/${name}.${language}.md`);
    const left = piecesOf(readGuide(readFileSync(file, 'utf8'))).filter(({ text }) =>
      /[*<>`[\]#|]/.test(text),
    );
    expect(left).toEqual([]);
  });
});

/** A term is a whole sentence of the interface, or whole words of one that has a number in it. */
function isIn(term: string, sentence: string): boolean {
  if (term === sentence) return true;
  const at = sentence.indexOf(term);
  const isApart = (letter: string | undefined) => !/\p{L}/u.test(letter ?? '');
  return /\d/.test(sentence) && at >= 0 && isApart(sentence[at - 1]) && isApart(sentence[at + term.length]);
}

test.each(languages)(
  '%s: the guide of the participant has every phase, by the name that it bears',
  async (language) => {
    const titles = Object.fromEntries(
      (await load('participant', language)).sections.map(({ id, title }) => [id, title]),
    );
    expect(titles).toMatchObject(programmeWords[language].phase);
  },
);
