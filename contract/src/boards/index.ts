// The board document: what a small group writes, places and keeps quiet until it is revealed, during a case-lab session.
// It owns the layout of the `board`, `frames` and `draft` documents (docs/boards.md, B1...) and the presence bytes.
// Pure functions over Y.Doc for client, server and robots; it listens to nobody, and sockets and storage are others'.
export { addNote, addNotes, type NewNote } from './add-notes.ts';
export { arrangeFrames } from './arrange-frames.ts';
export { BOARD_VERSION, BOUNDS } from './bounds.ts';
export { deleteNote, moveNote, restoreNote, setKind, writeText } from './change-notes.ts';
export { countNotes } from './count-notes.ts';
export { BY_HAND, openBoard, stampBoard } from './document.ts';
export { NOTE_KINDS, type NoteFacts, type NoteKind } from './facts.ts';
export { type Frame, readFrames, seedFrames } from './frames.ts';
export {
  CONFIDENCES,
  type Confidence,
  type Judged,
  type Judgement,
  judge,
  judgedIn,
  type Opinion,
  REASONS,
  readJudgements,
  VERDICTS,
  type Verdict,
} from './judgements.ts';
export { ownUndo } from './own-undo.ts';
export { decodePresence, encodePresence, type Presence } from './presence.ts';
export { decodePresenceRoom, encodePresenceRoom } from './presence-room.ts';
export { type NoteView, readNote, readNotes } from './read-notes.ts';
export { restoreBoard } from './restore-board.ts';
export { revealNote } from './reveal-note.ts';
export { NOTE_SIZE, SLOT_GAP, slots } from './slots.ts';
export { touchedNotes } from './touched-notes.ts';
export { boardVersion, isNewerBoard, upgradeBoard } from './upgrades.ts';
