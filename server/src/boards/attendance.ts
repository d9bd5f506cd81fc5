import type { BoardDoc, BoardMode, Who } from '@case-lab/contract';
import type { Socket } from 'socket.io';
import type { KnownBoard } from './boards.service.ts';
import type { Clocks } from './gate.ts';
import type { OpenDocument } from './open-document.ts';

/** One device at one document: what it may do there, checked again whenever a phase, a seat or a right changes. */
export type Attendance = {
  socket: Socket;
  who: Who;
  board: KnownBoard;
  doc: BoardDoc;
  document: OpenDocument;
  mode: BoardMode;
  /** What was accepted of the document when this mode began: what came later was judged by it. */
  modeSince: Clocks;
  /** In whose names this person may judge here. */
  names: ReadonlySet<string>;
  /** Under which client id others see this device's cursor; 0: let in where nobody is seen, it has none. */
  presenceId: number;
};

/** A draft is stored under its owner's name, so that asking for `draft` can only ever mean one's own (B7). */
export function storedName(doc: BoardDoc, who: Who): string {
  return doc === 'draft' ? `draft:${who.participantId}` : doc;
}
