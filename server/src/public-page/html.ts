/** A piece of HTML; only {@link html} makes one, so that whatever people wrote is text in it and nothing else. */
export class Html {
  constructor(readonly source: string) {}
}

type Part = Html | string | number | undefined | Part[];

/** HTML of a template: its own words are taken as they stand, what is put in is escaped, pieces of HTML are kept. */
export function html(words: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(words.map((word, at) => word + sourceOf(parts[at])).join(''));
}

function sourceOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.source;
  if (Array.isArray(part)) return part.map(sourceOf).join('');
  return escaped(String(part));
}

/** Also of the signs that a text may hold and neither HTML nor XML may. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
