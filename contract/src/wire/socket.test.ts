import { expect, test } from '@jest/globals';
import { fromClient } from './socket.ts';

const id = '018f6f00-0000-7000-8000-000000000000';

test('W5 bytes come out as Uint8Array, whatever the parser of a platform has made of them', () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const inside = new Uint8Array(bytes.buffer, 1, 1);
  for (const [given, wanted] of [
    [bytes, [1, 2, 3]],
    [Buffer.from(bytes), [1, 2, 3]],
    [bytes.buffer, [1, 2, 3]],
    [inside, [2]],
  ] as const) {
    const { data } = fromClient['board:presence'].parse({ boardId: id, data: given });
    expect(data).toBeInstanceOf(Uint8Array);
    expect([...data]).toEqual(wanted);
  }
});

test('W5 what is no bytes, no uuid or out of bounds is malformed', () => {
  const push = { boardId: id, msgId: id, update: Uint8Array.of(0) };
  expect(fromClient['board:push'].safeParse(push).success).toBe(true);
  for (const wrong of [
    { update: 'AAA=' },
    { update: [1, 2] },
    { msgId: '1' },
    { boardId: undefined },
    { doc: 'draft:x' },
  ]) {
    expect([wrong, fromClient['board:push'].safeParse({ ...push, ...wrong }).success]).toEqual([
      wrong,
      false,
    ]);
  }
  for (const wrong of [
    { seq: -1 },
    { seq: 1.5 },
    { spare: 101 },
    { vector: 'x' },
    { vector: Buffer.alloc(65_537) },
  ]) {
    expect([wrong, fromClient['board:open'].safeParse({ boardId: id, ...wrong }).success]).toEqual([
      wrong,
      false,
    ]);
  }
});
