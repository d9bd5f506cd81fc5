/** What a Cyrillic letter sounds like in Latin ones, coarsely: voices that languages confuse are one. */
const LATIN: Record<string, string> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ё: 'e',
    ж: 'j',
    з: 's',
    и: 'i',
    й: 'i',
    к: 'k',
    л: 'l',
  },
  ...{
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 's',
    ч: 'c',
    ш: 's',
  },
  ...{ щ: 's', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'u', я: 'a' },
};
const CONSONANTS = 4;

/**
 * The first four consonants of a word as they sound in either alphabet, with a vowel that the word begins with: names and
 * borrowed words are alike in it (`Тодморден`, `Todmorden`: `tdmr`). Undefined where a word has fewer: too many would be alike.
 */
export function soundOf(word: string): string | undefined {
  const latin = [...word.toLowerCase()].map((letter) => LATIN[letter] ?? letter).join('');
  const heard = latin
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|[cq]/g, 'k')
    .replace(/[zx]/g, 's')
    .replace(/w/g, 'v')
    .replace(/[^a-z]/g, '');
  const bones = (heard.slice(0, 1) + heard.slice(1).replace(/[aeiouyh]/g, '')).replace(/(.)\1+/g, '$1');
  if (bones.replace(/[aeiouyh]/g, '').length < CONSONANTS) return undefined;
  return bones.slice(0, /^[aeiouyh]/.test(bones) ? 1 + CONSONANTS : CONSONANTS);
}
