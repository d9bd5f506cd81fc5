import { inLanguage } from '../wire/in-language.ts';
import type { Language, LText } from '../wire/text.ts';
import { REASONS } from './judgements.ts';
import type { BoardSheet, SheetNote, SheetPart, SheetTechnology } from './sheet.ts';
import { type SheetWords, sheetWords } from './sheet-words.ts';

/** A board as it goes on paper: what was read of it, and what stands above, in the language of the one who asks. */
export type Paper = {
  sheet: BoardSheet;
  language: Language;
  lab: string;
  group: string;
  case: string;
  territories: string[];
  /** The moment of reading, as people write it. */
  asOf: string;
};

export function wordsOf(paper: Paper): SheetWords {
  return sheetWords[paper.language];
}

/** A text of the lab in the paper's language; '' for none. */
export function told(paper: Paper, text: LText | undefined): string {
  return text ? inLanguage(text, paper.language).text : '';
}

/** `T1. Name`; '' for a technology that is not there. */
export function named(paper: Paper, technology: SheetTechnology | undefined): string {
  return technology ? `${technology.code}. ${told(paper, technology.name)}` : '';
}

/** Who wrote it and for which territory: `participant 7, Totma`. */
export function byline(paper: Paper, note: Pick<SheetNote, 'author' | 'territory'>): string {
  const place = told(paper, note.territory);
  return [note.author || wordsOf(paper).unnamed, place].filter(Boolean).join(', ');
}

/** `👍 2  🌱 1` */
export function reacted(note: SheetNote): string {
  return note.reactions.map(({ emoji, count }) => `${emoji} ${count}`).join('  ');
}

/** What somebody says to a note, under their name. */
export function commented(paper: Paper, note: SheetNote): string[] {
  return note.comments.map(({ author, text }) => `${author || wordsOf(paper).unnamed}: ${text}`);
}

/** Why a verdict is what it is: the text that belongs to it, what helps, and what was ticked. */
export function reasonsOf(paper: Paper, given: BoardSheet['verdicts'][number]): string[] {
  const words = wordsOf(paper);
  const { verdict, enablers, lacks, has } = given;
  const ticked = (title: string, which: typeof lacks) =>
    which.length > 0 ? `${title}: ${which.map((one) => words.conditions[one]).join(', ')}` : '';
  const why = verdict === 'applies_now' ? '' : given[REASONS[verdict]];
  return [why, enablers, ticked(words.lacks, lacks), ticked(words.has, has)].filter(Boolean);
}

/** What stands above the notes of a part; '' above the only part of a frame, where it is in no cluster. */
export function headOf(paper: Paper, { title }: SheetPart, parts: SheetPart[]): string {
  const words = wordsOf(paper);
  if (title === undefined) return parts.length > 1 ? words.loose : '';
  return title || words.cluster;
}
