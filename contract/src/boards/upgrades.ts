import type * as Y from 'yjs';
import { BOARD_VERSION } from './bounds.ts';
import { openBoard } from './document.ts';

/** The step from each version to the next, by the version that it starts from. A step that has shipped is never edited. */
const STEPS: ((doc: Y.Doc) => void)[] = [nameTemplate];

/** The layout in which a board is written; 0 for one from before boards were stamped. */
export function boardVersion(doc: Y.Doc): number {
  const version = openBoard(doc).meta.get('version');
  return Number.isSafeInteger(version) && Number(version) > 0 ? Number(version) : 0;
}

/** Whether a board was written by a program that knows more than this one: then read it, never write to it (B16). */
export function isNewerBoard(doc: Y.Doc): boolean {
  return boardVersion(doc) > BOARD_VERSION;
}

/**
 * Brings a board of any earlier version to today's in one transaction (B16). False, and nothing written: it is there
 * already, or beyond. Only the server calls it, when it loads a board.
 */
export function upgradeBoard(doc: Y.Doc): boolean {
  const from = boardVersion(doc);
  if (from >= BOARD_VERSION) return false;
  doc.transact(() => {
    for (const step of STEPS.slice(from)) step(doc);
    openBoard(doc).meta.set('version', BOARD_VERSION);
  });
  return true;
}

/** 0 to 1: the first boards had no `meta`, and all of them were made for a case. */
function nameTemplate(doc: Y.Doc): void {
  const { meta } = openBoard(doc);
  if (!meta.has('template')) meta.set('template', 'case');
}
