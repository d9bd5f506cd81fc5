import { afterEach, expect, jest, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { takeSample } from '../wire/server-clock.ts';
import { LanguageProvider } from '../words/LanguageProvider.tsx';
import { Countdown } from './Countdown.tsx';

const serverTime = Date.parse('2021-02-19T11:07:26Z');
const clock = {
  version: 3,
  run: {
    id: 'run',
    phaseId: 'phase',
    state: 'open' as const,
    startedAt: '2021-02-19T11:00:00Z',
    endsAt: '2021-02-19T11:20:00Z',
    closesAt: '2021-02-19T11:20:30Z',
    later: [],
  },
};

afterEach(() => {
  jest.useRealTimers();
});

test('I4: a phone whose clock is a year wrong shows the time of the server', () => {
  jest.useFakeTimers({ now: Date.parse('2020-01-01T00:00:00Z') });
  takeSample(performance.now() - 20, performance.now(), serverTime);
  render(
    <LanguageProvider>
      <Countdown clock={clock} />
    </LanguageProvider>,
  );
  expect(screen.getByRole('timer')).toHaveTextContent('12:34');
  act(() => {
    jest.advanceTimersByTime(4_000);
  });
  expect(screen.getByRole('timer')).toHaveTextContent('12:30');
  act(() => {
    jest.advanceTimersByTime(12 * 60_000 + 32_000);
  });
  expect(screen.getByText('Finish your sentence')).toBeInTheDocument();
});
