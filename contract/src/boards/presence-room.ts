import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { CURSOR, decodePresence, type Presence, readState } from './presence.ts';

const LENGTH_FOLLOWS = 0; // in place of a state's first byte

/**
 * Everyone's newest state in one frame for the room, by rising client id: per person the distance from the id before, then
 * a cursor's bytes as they are or, for other states, 0 and the bytes with their length. Distances, because ids out of one
 * pool lie near each other: a cursor takes 6 or 7 bytes (150 phones on one access point, ten times a second). Bytes that
 * are no state are left out, so that nobody can spoil the others' frame.
 */
export function encodePresenceRoom(entries: [clientId: number, data: Uint8Array][]): Uint8Array {
  const sound = entries.filter(([, data]) => decodePresence(data) !== undefined).sort(([a], [b]) => a - b);
  let before = 0;
  return encoding.encode((encoder) => {
    for (const [clientId, data] of sound) {
      encoding.writeVarUint(encoder, clientId - before);
      before = clientId;
      if (data[0] === CURSOR) {
        encoding.writeUint8Array(encoder, data);
        continue;
      }
      encoding.writeUint8(encoder, LENGTH_FOLLOWS);
      encoding.writeVarUint8Array(encoder, data);
    }
  });
}

/**
 * The states in the bytes of `encodePresenceRoom`. An entry that cannot be read (a newer server may know more states) is
 * left out; where the bytes end too early, those before count. Never throws.
 */
export function decodePresenceRoom(data: Uint8Array): [clientId: number, state: Presence][] {
  const decoder = decoding.createDecoder(data);
  const states: [number, Presence][] = [];
  let clientId = 0;
  try {
    while (decoding.hasContent(decoder)) {
      clientId += decoding.readVarUint(decoder);
      const state = readEntry(decoder);
      if (state !== undefined && Number.isSafeInteger(clientId)) states.push([clientId, state]);
    }
  } catch {
    // A torn frame: what was read is right, and the next frame brings the rest.
  }
  return states;
}

function readEntry(decoder: decoding.Decoder): Presence | undefined {
  if (decoding.peekUint8(decoder) === CURSOR) return readState(decoder);
  if (decoding.readUint8(decoder) !== LENGTH_FOLLOWS) throw new RangeError('no state begins here');
  return decodePresence(decoding.readVarUint8Array(decoder));
}
