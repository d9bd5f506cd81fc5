import { expect, jest, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { fetchExpected, later } from './later.tsx';

const Part = () => <p>the part</p>;

function show(Shown: React.ComponentType) {
  render(
    <Suspense fallback={<p>one moment</p>}>
      <Shown />
    </Suspense>,
  );
}

test('a part that is dropped on the way is asked for again until it comes', async () => {
  jest.useFakeTimers();
  let tries = 0;
  const Later = later(async () => {
    tries += 1;
    if (tries < 3) throw new TypeError('Failed to fetch dynamically imported module');
    return Part;
  });
  show(Later);
  expect(screen.getByText('one moment')).toBeInTheDocument();
  await act(() => jest.advanceTimersByTimeAsync(5_000));
  expect(screen.getByText('the part')).toBeInTheDocument();
  expect(tries).toBe(3);
  jest.useRealTimers();
});

test('parts are fetched in an idle moment; what has come is there at once, also without a network', async () => {
  jest.useFakeTimers();
  let isOnline = true;
  const Later = later(async () => {
    if (!isOnline) throw new TypeError('Failed to fetch dynamically imported module');
    return Part;
  });
  const stop = fetchExpected();
  await jest.advanceTimersByTimeAsync(10_000);
  stop();
  isOnline = false;
  show(Later);
  expect(screen.getByText('the part')).toBeInTheDocument();
  jest.useRealTimers();
});
