import type * as Y from 'yjs';
import { readAgreements } from './agreements.ts';
import { readClusters } from './clusters.ts';
import { type Comment, readComments } from './comments.ts';
import { readCommitments } from './commitments.ts';
import { type Frame, readFrames } from './frames.ts';
import { readJudgements } from './judgements.ts';
import { readLinks } from './links.ts';
import { EMOJI, type Emoji, readReactions } from './reactions.ts';
import { type NoteView, readNotes } from './read-notes.ts';
import type { BoardSheet, Known, SheetFrame, SheetNote, SheetPart } from './sheet.ts';
import { readTranslations } from './translations.ts';

/**
 * Reads a board to plain data (see `BoardSheet`). Only `board` and `frames` are read: what is in a draft is on no sheet
 * (I2). Deleted notes are left out, and arrows whose notes are not shown.
 */
export function readSheet(board: Y.Doc, frames: Y.Doc, known: Known): BoardSheet {
  const notes = readNotes(board).filter(({ deleted }) => deleted === undefined);
  const toSheet = sheetNotes(board, known);
  const made = new Map(notes.map((note) => [note.id, toSheet(note)]));
  const shown = [...made.values()].filter(({ isHidden }) => !isHidden);
  const isShown = (id: string) => made.get(id)?.isHidden === false;
  const paper = {
    frames: sheetFrames(readFrames(frames), notes, made, readClusters(board)),
    arrows: readLinks(board).filter(({ from, to }) => isShown(from) && isShown(to)),
    ...sheetVerdicts(board, known),
    steps: sheetSteps(board, known),
  };
  const totals = {
    ...{ notes: shown.length, hidden: made.size - shown.length },
    clusters: new Set(notes.flatMap(({ id, cluster }) => (cluster && isShown(id) ? cluster : []))).size,
    comments: shown.reduce((sum, { comments }) => sum + comments.length, 0),
    reactions: shown.flatMap(({ reactions }) => reactions).reduce((sum, { count }) => sum + count, 0),
    ...{ verdicts: paper.verdicts.length, steps: paper.steps.length },
  };
  return { ...paper, totals };
}

function sheetFrames(
  frames: Frame[],
  notes: NoteView[],
  made: ReadonlyMap<string, SheetNote>,
  clusters: { id: string; title: string }[],
): SheetFrame[] {
  const known = new Set(frames.map(({ id }) => id));
  const titles = new Set(clusters.map(({ id }) => id));
  const partsOf = (inside: NoteView[]): SheetPart[] => {
    const noted = (which: NoteView[]) => which.flatMap(({ id }) => made.get(id) ?? []);
    const together = clusters.map(({ id, title }) => ({
      title,
      notes: noted(inside.filter(({ cluster }) => cluster === id)),
    }));
    const loose = noted(inside.filter(({ cluster }) => cluster === undefined || !titles.has(cluster)));
    return [...together, { title: undefined, notes: loose }].filter((part) => part.notes.length > 0);
  };
  const lost = partsOf(notes.filter(({ frame }) => !known.has(frame ?? '')));
  return [
    ...frames.map(({ id, title }) => ({ title, parts: partsOf(notes.filter(({ frame }) => frame === id)) })),
    ...(lost.length > 0 ? [{ title: undefined, parts: lost }] : []),
  ];
}

function sheetNotes(board: Y.Doc, known: Known): (note: NoteView) => SheetNote {
  const comments = grouped(readComments(board));
  const reactions = grouped(readReactions(board));
  const translations = grouped(readTranslations(board));
  return ({ id, facts, text, author, hidden }) => {
    const by = facts.for ?? known.author(author);
    const person = by === undefined ? undefined : known.person(by);
    const territory = facts.territory ?? person?.territory;
    const bare = { id, kind: facts.kind, lang: facts.lang, isHidden: hidden !== undefined };
    if (bare.isHidden)
      return { ...bare, ...NOTHING_SAID, technology: undefined, territory: undefined, author: '' };
    return {
      ...bare,
      text,
      translation: translations.get(id)?.find(({ lang }) => lang !== facts.lang)?.text ?? '',
      author: person?.name ?? '',
      territory: territory === undefined ? undefined : known.territory(territory),
      technology: facts.technology === undefined ? undefined : known.technology(facts.technology),
      reactions: counted(reactions.get(id) ?? []),
      comments: (comments.get(id) ?? []).map((comment) => saidBy(comment, known)),
    };
  };
}

const NOTHING_SAID = { text: '', translation: '', reactions: [], comments: [] };

function saidBy({ author, text }: Comment, known: Known): SheetNote['comments'][number] {
  const by = known.author(author);
  return { author: (by && known.person(by)?.name) ?? '', text };
}

function counted(given: { emoji: Emoji }[]): SheetNote['reactions'] {
  return EMOJI.flatMap((emoji) => {
    const count = given.filter((one) => one.emoji === emoji).length;
    return count > 0 ? [{ emoji, count }] : [];
  });
}

function sheetVerdicts(board: Y.Doc, known: Known): Pick<BoardSheet, 'verdicts' | 'agreements'> {
  const verdicts = readJudgements(board).map(({ technology, territory, participant, ...opinion }) => ({
    ...opinion,
    technology: known.technology(technology),
    territory: known.territory(territory),
    participant: known.person(participant)?.name ?? '',
  }));
  const agreements = readAgreements(board).map(({ technology, territory, ...agreed }) => ({
    ...agreed,
    technology: known.technology(technology),
    territory: known.territory(territory),
  }));
  return { verdicts: verdicts.sort(byCode), agreements: agreements.sort(byCode) };
}

function sheetSteps(board: Y.Doc, known: Known): BoardSheet['steps'] {
  return readCommitments(board).map((step) => {
    const by = step.for ?? known.author(step.author);
    const { cue, action, due, needs, helpers } = step;
    return {
      ...{ cue, action, due, needs, helpers },
      author: (by && known.person(by)?.name) ?? '',
      technology: step.technology === undefined ? undefined : known.technology(step.technology),
      territory: step.territory === undefined ? undefined : known.territory(step.territory),
    };
  });
}

type Coded = { technology: { code: string } | undefined };

/** T2 before T10; what is about a technology that is not there any more comes last. */
function byCode(a: Coded, b: Coded): number {
  const [one, other] = [a.technology?.code ?? '~', b.technology?.code ?? '~'];
  return one.localeCompare(other, 'en', { numeric: true });
}

function grouped<T extends { note: string }>(items: T[]): Map<string, T[]> {
  const by = new Map<string, T[]>();
  for (const item of items) {
    const there = by.get(item.note);
    if (there) there.push(item);
    else by.set(item.note, [item]);
  }
  return by;
}
