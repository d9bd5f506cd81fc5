import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { useSaving } from './use-saving.ts';

type Page = { name: string; about: string };

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A page that a server keeps; `answer` says what becomes of the next save. */
function opened(known: Page) {
  const saved: Partial<Page>[] = [];
  let answer: 'saved' | 'lost' | 'refused' = 'saved';
  const save = async (changes: Partial<Page>) => {
    if (answer !== 'saved') throw new Error(answer);
    saved.push(changes);
    known = { ...known, ...changes };
  };
  const passes = (error: unknown) => (error as Error).message === 'lost';
  const { result, rerender, unmount } = renderHook(() => useSaving({ keptAt: 'page', known, save, passes }));
  return {
    result,
    saved,
    unmount,
    becomes: (next: Page) => {
      known = next;
      rerender();
    },
    answers: (next: typeof answer) => {
      answer = next;
    },
    write: (changes: Partial<Page>) => act(() => result.current.write(changes)),
    wait: (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms)),
  };
}

test('what is written is saved once at a pause, and only what was written', async () => {
  const page = opened({ name: 'one', about: '' });
  page.write({ about: 'a' });
  await page.wait(500);
  page.write({ about: 'ab' });
  expect(page.saved).toEqual([]);
  await page.wait(2000);
  expect(page.saved).toEqual([{ about: 'ab' }]);
  expect(page.result.current.state).toBe('saved');
  expect(localStorage.getItem('page')).toBeNull();
});

test('without a network it is kept on the device, also over a reload, and saved as soon as that goes', async () => {
  const page = opened({ name: 'one', about: '' });
  page.answers('lost');
  page.write({ about: 'far away' });
  await page.wait(2000);
  expect(page.result.current.state).toBe('kept');
  page.unmount();
  const again = opened({ name: 'one', about: '' });
  expect(again.result.current.values.about).toBe('far away');
  await again.wait(6000);
  expect(again.saved).toEqual([{ about: 'far away' }]);
});

test('what somebody else wrote in the same field waits for a decision; other fields are saved', async () => {
  const page = opened({ name: 'one', about: '' });
  page.write({ name: 'mine', about: 'mine too' });
  page.becomes({ name: 'theirs', about: '' });
  expect(page.result.current.contested).toEqual(['name']);
  await page.wait(2000);
  expect(page.saved).toEqual([{ about: 'mine too' }]);
  expect(page.result.current.values.name).toBe('mine');
  act(() => page.result.current.keepMine('name'));
  await page.wait(2000);
  expect(page.saved).toEqual([{ about: 'mine too' }, { name: 'mine' }]);
});

test('one’s own words that had arrived although the answer was lost are nobody else’s', async () => {
  const page = opened({ name: 'one', about: '' });
  page.answers('lost');
  page.write({ name: 'two' });
  await page.wait(1000);
  page.write({ name: 'two and more' });
  page.becomes({ name: 'two', about: '' });
  expect(page.result.current.contested).toEqual([]);
  page.answers('saved');
  await page.wait(6000);
  expect(page.saved).toEqual([{ name: 'two and more' }]);
});

test('what is refused is not tried again by itself, and nothing of it is lost', async () => {
  const page = opened({ name: 'one', about: '' });
  page.answers('refused');
  page.write({ name: 'two' });
  await page.wait(30_000);
  expect(page.result.current.error).toBeDefined();
  expect(page.result.current.values.name).toBe('two');
  page.answers('saved');
  page.write({ name: 'three' });
  await page.wait(2000);
  expect(page.saved).toEqual([{ name: 'three' }]);
});
