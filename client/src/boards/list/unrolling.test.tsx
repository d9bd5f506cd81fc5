import { expect, jest, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { Unrolling, UnrollingContext, useUnrolled } from './unrolling.ts';

function Section({ name, ids }: { name: string; ids: string[] }) {
  const { mounted, left } = useUnrolled(name, ids);
  return (
    <p data-testid={name}>
      {mounted.length} and {left}
    </p>
  );
}

const ids = (count: number) => Array.from({ length: count }, (_, n) => `note-${n}`);

function List({ unrolling, first }: { unrolling: Unrolling; first: number }) {
  return (
    <UnrollingContext value={unrolling}>
      <Section name="first" ids={ids(first)} />
      <Section name="second" ids={ids(300)} />
    </UnrollingContext>
  );
}

test('what is in sight is mounted at once, all of it soon after, and what is written then at once', async () => {
  jest.useFakeTimers();
  const unrolling = new Unrolling();
  const { rerender } = render(<List unrolling={unrolling} first={6} />);
  expect(screen.getByTestId('first')).toHaveTextContent('6 and 0');
  expect(screen.getByTestId('second')).toHaveTextContent('4 and 296');
  await act(() => jest.advanceTimersByTimeAsync(2_000));
  expect(screen.getByTestId('second')).toHaveTextContent('300 and 0');
  rerender(<List unrolling={unrolling} first={7} />);
  expect(screen.getByTestId('first')).toHaveTextContent('7 and 0');
  unrolling.close();
  jest.useRealTimers();
});
