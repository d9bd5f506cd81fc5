/** A piece of a sentence: plain, a word that stands on the screen, or a key of the keyboard. */
export type Piece = { as: 'text' | 'word' | 'key'; text: string };
export type Block = { as: 'paragraph'; pieces: Piece[] } | { as: 'list' | 'steps'; items: Piece[][] };
/** `id` is the same in every language; a phase's section bears the phase's kind. */
export type Section = { id: string; title: string; blocks: Block[] };
export type Guide = { title: string; lead: Block[]; sections: Section[] };

const ANCHOR = /^<a id="([a-z_-]+)"><\/a>$/;
const TITLE = /^# (.+)$/;
const HEADING = /^## (.+)$/;
const ITEM = /^(- |\d+\. )(.*)$/;
const PIECE = /\*\*(.+?)\*\*|<kbd>(.+?)<\/kbd>/g;

/**
 * Reads the little Markdown that our guides are written in: `#`, `##` below the line with its anchor, paragraphs, lists,
 * bold for what is written on a button, `<kbd>`. Whatever else stands there stays the text that it is.
 */
export function readGuide(markdown: string): Guide {
  const guide: Guide = { title: '', lead: [], sections: [] };
  let id = '';
  for (const group of groupsOf(markdown)) {
    const [first = ''] = group;
    const title = TITLE.exec(first)?.[1];
    const heading = HEADING.exec(first)?.[1];
    const anchor = ANCHOR.exec(first)?.[1];
    if (anchor) id = anchor;
    else if (title) guide.title = title;
    else if (heading) guide.sections.push({ id, title: heading, blocks: [] });
    else (guide.sections.at(-1)?.blocks ?? guide.lead).push(toBlock(group));
    if (heading) id = '';
  }
  return guide;
}

/** Lines that belong together: an anchor or a heading alone, else whatever stands between two empty lines. */
function groupsOf(markdown: string): string[][] {
  const groups: string[][] = [];
  let open: string[] | undefined;
  for (const line of markdown.split('\n').map((one) => one.trim())) {
    const isAlone = ANCHOR.test(line) || TITLE.test(line) || HEADING.test(line);
    if (line === '' || isAlone) open = undefined;
    if (line === '') continue;
    if (open) open.push(line);
    else {
      open = [line];
      groups.push(open);
    }
    if (isAlone) open = undefined;
  }
  return groups;
}

function toBlock(lines: string[]): Block {
  const mark = ITEM.exec(lines[0] ?? '')?.[1];
  if (!mark) return { as: 'paragraph', pieces: toPieces(lines.join(' ')) };
  const items: string[] = [];
  for (const line of lines) {
    const item = ITEM.exec(line)?.[2];
    // A line without a mark goes on with the item above.
    if (item === undefined) items.push(`${items.pop()} ${line}`);
    else items.push(item);
  }
  return { as: mark === '- ' ? 'list' : 'steps', items: items.map(toPieces) };
}

function toPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(PIECE)) {
    if (found.index > from) pieces.push({ as: 'text', text: text.slice(from, found.index) });
    const [, word, key] = found;
    pieces.push(word === undefined ? { as: 'key', text: key ?? '' } : { as: 'word', text: word });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ as: 'text', text: text.slice(from) });
  return pieces;
}

/** Every piece of a guide, wherever it stands. */
export function piecesOf({ lead, sections }: Guide): Piece[] {
  return [...lead, ...sections.flatMap(({ blocks }) => blocks)].flatMap((block) =>
    block.as === 'paragraph' ? block.pieces : block.items.flat(),
  );
}
