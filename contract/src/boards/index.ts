// The board document: what a small group writes, places and keeps quiet until it is revealed, during a case-lab session.
// It owns the layout of the `board`, `frames` and `draft` documents (docs/boards.md, B1...) and the presence bytes.
// Pure functions over Y.Doc for client, server and robots; it listens to nobody, and sockets and storage are others'.
export { addNote, addNotes, type NewNote } from './add-notes.ts';
export { type Agreement, agree, readAgreements } from './agreements.ts';
export { type Comparable, suggestClusters } from './alike.ts';
export { addedFrames, arrangeFrames } from './arrange-frames.ts';
export { BOARD_VERSION, BOUNDS } from './bounds.ts';
export {
  deleteNote,
  type FrameMeaning,
  hideNote,
  moveNote,
  restoreNote,
  setFacts,
  showNote,
  writeText,
} from './change-notes.ts';
export {
  type Cluster,
  dissolveCluster,
  formCluster,
  foundCluster,
  joinCluster,
  leaveCluster,
  mergeClusters,
  nameCluster,
  readClusters,
} from './clusters.ts';
export { addComment, type Comment, readComments, removeComment, restoreComment } from './comments.ts';
export {
  type Commitment,
  commit,
  readCommitments,
  restoreCommitment,
  type Step,
  withdrawCommitment,
} from './commitments.ts';
export { countNotes } from './count-notes.ts';
export { deletionIn } from './deletions.ts';
export { BOARD_MAPS, BY_HAND, inOneStep, openBoard, stampBoard } from './document.ts';
export { NOTE_KINDS, type NoteFacts, type NoteKind } from './facts.ts';
export { type Frame, readFrames, seedFrames } from './frames.ts';
export {
  CONDITIONS,
  CONFIDENCES,
  type Condition,
  type Confidence,
  type Judged,
  type Judgement,
  judge,
  judgedIn,
  type Opinion,
  REASONS,
  readJudgements,
  toVerdict,
  VERDICTS,
  type Verdict,
} from './judgements.ts';
export { type Link, link, readLinks, unlink } from './links.ts';
export { ownUndo } from './own-undo.ts';
export {
  byline,
  commented,
  headOf,
  named,
  type Paper,
  reacted,
  reasonsOf,
  told,
  wordsOf,
} from './paper.ts';
export { decodePresence, encodePresence, type Presence } from './presence.ts';
export { decodePresenceRoom, encodePresenceRoom } from './presence-room.ts';
export { EMOJI, type Emoji, type Reaction, react, reactedIn, readReactions } from './reactions.ts';
export { type NoteView, readNote, readNotes } from './read-notes.ts';
export { readSheet } from './read-sheet.ts';
export { restoreBoard } from './restore-board.ts';
export { revealNote } from './reveal-note.ts';
export type {
  BoardSheet,
  Known,
  SheetFrame,
  SheetNote,
  SheetPart,
  SheetStep,
  SheetTechnology,
  SheetVerdict,
} from './sheet.ts';
export { type SheetWords, sheetWords } from './sheet-words.ts';
export { NOTE_SIZE, SLOT_GAP, slots } from './slots.ts';
export { framesNow, templateOf } from './template.ts';
export { touchedAround, touchedNotes } from './touched-notes.ts';
export { readTranslations, type Translation, translate } from './translations.ts';
export { boardVersion, isNewerBoard, upgradeBoard } from './upgrades.ts';
