import { expect, test } from '@jest/globals';
import { impatient } from './in-time.ts';

test('B3 a storage that goes silent counts as one that refuses, until it answers again', async () => {
  let answer: ((kept: string) => void) | undefined;
  const storage = impatient({
    put: (what: string) => new Promise<string>((resolve) => (answer = () => resolve(what))),
    read: () => Promise.resolve('there'),
  });
  await expect(storage.put('first')).rejects.toThrow('no answer');
  // Nobody waits two seconds at every keystroke.
  await expect(storage.put('second')).rejects.toThrow('no answer within 0 ms');
  answer?.('late');
  await new Promise((wait) => setTimeout(wait, 0));
  expect(await storage.read()).toBe('there');
});
