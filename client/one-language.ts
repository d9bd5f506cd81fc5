import type { Plugin } from 'vite';

const WORDS = /^(.*)[/]src[/]words[/]([\w-]+)[.]ts(?:[?]only=(en|ru))?$/;
const BOTH = /^export const (\w+) = \{ en, ru \};$/m;

/**
 * Cuts every file of words in two, so that a phone loads the sentences of its own language and not those of the other: what
 * imports them gets a stand-in that knows where each language is (words/spoken.ts).
 */
export const oneLanguage: Plugin = {
  name: 'one-language',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    const [, root, file, only] = WORDS.exec(id) ?? [];
    const [line, name] = BOTH.exec(code) ?? [];
    if (!file || !line) return undefined;
    if (only) return code.replace(line, `export { ${only} as words };`);
    const load = (language: string) =>
      `${language}: () => import('./${file}.ts?only=${language}').then(({ words }) => words)`;
    return [
      `import { spoken } from '${root}/src/words/spoken.ts';`,
      `export const ${name} = spoken({ ${load('en')}, ${load('ru')} });`,
    ].join('\n');
  },
};

/** Of one language's words: whose they are, and which language. Undefined for any other module. */
export function languageOf(id: string): { of: string; language: string } | undefined {
  const language = WORDS.exec(id)?.[3];
  return language ? { of: id.replace(/[?].*$/, ''), language } : undefined;
}
