import type { Language } from '@case-lab/contract';

type Load<T> = () => Promise<T>;
type Entry = { known: Partial<Record<Language, unknown>>; load: (language: Language) => Promise<unknown> };

const AGAIN_MS = 1_500;
const entries = new Set<Entry>();
let current: Language = 'en';

/**
 * The words of one room as the build has them, each language in a file of its own. A language that is not here yet is
 * awaited as Suspense awaits; whoever shows a screen has asked for it before (`wordsIn`). Only the build calls it.
 * @public
 */
export function spoken<T>(loads: Record<Language, Load<T>>): Record<Language, T> {
  const awaited: Partial<Record<Language, Promise<unknown>>> = {};
  const known: Partial<Record<Language, T>> = {};
  const load = (language: Language) => {
    awaited[language] ??= untilItComes(loads[language]).then((words) => {
      known[language] = words;
    });
    return awaited[language];
  };
  entries.add({ known, load });
  const words = (language: Language): T => {
    const found = known[language];
    if (found === undefined) throw load(language);
    return found;
  };
  return {
    get en() {
      return words('en');
    },
    get ru() {
      return words('ru');
    },
  };
}

/** Loads the words of everything that is loaded, in a language; undefined: they are all here. */
export function wordsIn(language: Language): Promise<unknown> | undefined {
  const lacking = [...entries].filter(({ known }) => known[language] === undefined);
  return lacking.length > 0 ? Promise.all(lacking.map(({ load }) => load(language))) : undefined;
}

/** In which language what is loaded next will be shown. */
export function setSpoken(language: Language): void {
  current = language;
}

/** A part of the client with its words. */
export async function withWords<T>(part: Promise<T>): Promise<T> {
  const come = await part;
  await wordsIn(current);
  return come;
}

/** Without words nothing can be shown, so they are asked for until they come. */
async function untilItComes<T>(load: Load<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((done) => setTimeout(done, AGAIN_MS));
    }
  }
}
