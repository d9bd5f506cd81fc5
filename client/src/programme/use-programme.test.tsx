import type { Clock } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refuse, serve } from '../../test/fake-server.ts';
import { Stage } from '../../test/Stage.tsx';
import { useClockCommand } from './use-clock-command.ts';
import { useClock } from './use-programme.ts';

const labId = '01900000-0000-7000-8000-000000000001';
const phaseId = '01900000-0000-7000-8000-000000000002';
const at = `/api/labs/${labId}/clock`;

function Button() {
  const clock = useClock(labId);
  const command = useClockCommand(labId);
  return (
    <>
      <p>version {clock.data?.version}</p>
      <button type="button" onClick={() => !command.isPending && command.mutate({ open: phaseId })}>
        next
      </button>
    </>
  );
}

test('I4: a double press opens one phase, with the version that was seen', async () => {
  let clock: Clock = { version: 3, run: null };
  const calls = serve({
    [`GET ${at}`]: () => ({ body: clock }),
    [`POST ${at}/open`]: () => {
      clock = { version: clock.version + 1, run: null };
      return { body: clock };
    },
  });
  render(<Button />, { wrapper: Stage });
  await screen.findByText('version 3');
  await userEvent.click(screen.getByRole('button'));
  await screen.findByText('version 4');
  await userEvent.click(screen.getByRole('button'));
  expect(calls.filter((call) => call.method === 'POST').map((call) => call.body)).toEqual([
    { phaseId, version: 3 },
  ]);
});

test('I4: when somebody was faster the clock is asked again instead of being turned back', async () => {
  let version = 3;
  serve({
    [`GET ${at}`]: () => ({ body: { version, run: null } }),
    [`POST ${at}/open`]: () => {
      version = 4;
      return refuse('STALE', 409);
    },
  });
  render(<Button />, { wrapper: Stage });
  await screen.findByText('version 3');
  await userEvent.click(screen.getByRole('button'));
  await waitFor(() => expect(screen.getByText('version 4')).toBeInTheDocument());
});
