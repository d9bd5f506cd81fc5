import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { BOUNDS, isId, toCoordinate } from './bounds.ts';
import { readId, writeId } from './presence-ids.ts';

/**
 * What a person does at this moment; never stored. `x`, `y` are pixels of the board, `dx`, `dy` how far the notes have been
 * dragged; integers within a million, whatever was given. `view`: the area of the board that they look at, for whoever
 * follows them. `composing`: they write a note that is not there yet. Who knows a state not leaves it out.
 */
export type Presence =
  | { is: 'cursor'; x: number; y: number }
  | { is: 'drag'; notes: string[]; dx: number; dy: number }
  | { is: 'editing'; note: string }
  | { is: 'view'; x: number; y: number; w: number; h: number }
  | { is: 'composing'; frame: string }
  | { is: 'gone' };

/** The first byte of a cursor's state. */
export const CURSOR = 1;
const DRAG = 2;
const EDITING = 3;
const GONE = 4;
const VIEW = 5;
const COMPOSING = 6;
const MOST_DRAGGED = 50;

/**
 * One person's state: a tag, then its numbers and ids. A cursor takes at most 7 bytes (5 on a board of usual size). A drag
 * of more than 50 notes shows the first 50.
 */
export function encodePresence(state: Presence): Uint8Array {
  return encoding.encode((encoder) => writeState(encoder, state));
}

/** The state in the bytes of `encodePresence`; `undefined` for anything else, also with something behind it. Never throws. */
export function decodePresence(data: Uint8Array): Presence | undefined {
  if (data.length > BOUNDS.presenceBytes) return undefined;
  try {
    const decoder = decoding.createDecoder(data);
    const state = readState(decoder);
    return decoding.hasContent(decoder) ? undefined : state;
  } catch {
    // lib0 throws where bytes end too early: these are no presence, and the next one comes within a second.
    return undefined;
  }
}

function writeState(encoder: encoding.Encoder, state: Presence): void {
  switch (state.is) {
    case 'cursor':
      encoding.writeUint8(encoder, CURSOR);
      writePair(encoder, state.x, state.y);
      return;
    case 'drag': {
      const notes = state.notes.slice(0, MOST_DRAGGED);
      encoding.writeUint8(encoder, DRAG);
      writePair(encoder, state.dx, state.dy);
      encoding.writeVarUint(encoder, notes.length);
      for (const note of notes) writeId(encoder, note);
      return;
    }
    case 'editing':
      encoding.writeUint8(encoder, EDITING);
      writeId(encoder, state.note);
      return;
    case 'view':
      encoding.writeUint8(encoder, VIEW);
      writePair(encoder, state.x, state.y);
      writePair(encoder, state.w, state.h);
      return;
    case 'composing':
      encoding.writeUint8(encoder, COMPOSING);
      writeId(encoder, state.frame);
      return;
    case 'gone':
      encoding.writeUint8(encoder, GONE);
  }
}

/** Reads one state where the decoder stands; `undefined` for what is none, and throws where the bytes end. */
export function readState(decoder: decoding.Decoder): Presence | undefined {
  switch (decoding.readUint8(decoder)) {
    case CURSOR:
      return { is: 'cursor', ...readPair(decoder) };
    case DRAG: {
      const { x: dx, y: dy } = readPair(decoder);
      const count = decoding.readVarUint(decoder);
      if (count > MOST_DRAGGED) return undefined;
      const notes = Array.from({ length: count }, () => readId(decoder));
      return notes.every(isId) ? { is: 'drag', notes, dx, dy } : undefined;
    }
    case EDITING: {
      const note = readId(decoder);
      return isId(note) ? { is: 'editing', note } : undefined;
    }
    case VIEW: {
      const corner = readPair(decoder);
      const { x: w, y: h } = readPair(decoder);
      return w > 0 && h > 0 ? { is: 'view', ...corner, w, h } : undefined;
    }
    case COMPOSING: {
      const frame = readId(decoder);
      return isId(frame) ? { is: 'composing', frame } : undefined;
    }
    case GONE:
      return { is: 'gone' };
    default:
      return undefined;
  }
}

function writePair(encoder: encoding.Encoder, x: number, y: number): void {
  encoding.writeVarInt(encoder, toCoordinate(x) ?? 0);
  encoding.writeVarInt(encoder, toCoordinate(y) ?? 0);
}

function readPair(decoder: decoding.Decoder): { x: number; y: number } {
  const x = readNumber(decoder);
  const y = readNumber(decoder);
  return { x: toCoordinate(x) ?? 0, y: toCoordinate(y) ?? 0 };
}

function readNumber(decoder: decoding.Decoder): number {
  // lib0 reads a signed number behind the end as 0; a torn frame would become a cursor in the corner.
  if (!decoding.hasContent(decoder)) throw new RangeError('a presence state ends too early');
  return decoding.readVarInt(decoder);
}
