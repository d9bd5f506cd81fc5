import { describe, expect, test } from '@jest/globals';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { ownUpdateSince, writersOf } from './own-update.ts';

function written(clientId: number, key: string): Uint8Array {
  const doc = new Doc();
  doc.clientID = clientId;
  doc.getMap('notes').set(key, key);
  return encodeStateAsUpdate(doc);
}

describe('B2: a server that has lost something', () => {
  test('is sent what this device wrote, and nothing of what others wrote', () => {
    const doc = new Doc();
    for (const update of [written(7, 'mine'), written(8, 'theirs'), written(9, 'mine, earlier')])
      applyUpdate(doc, update);
    const update = ownUpdateSince(doc, [written(9, 'mine, earlier')], [7, 9]);
    expect(writersOf(update)).toEqual([7]);
  });
});
