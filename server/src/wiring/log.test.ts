import { expect, test } from '@jest/globals';
import { withoutValues } from './log.ts';

test('what a driver hangs on an error is not written down: it may be about people', () => {
  const error = Object.assign(new Error('duplicate key value'), {
    ...{ code: '23505', parameters: ['participant 7 from Totma', 'p7@example.org'] },
    driverError: { detail: 'Key (email)=(p7@example.org) already exists.' },
  });
  const written = withoutValues(error);
  expect(written).toMatchObject({ type: 'Error', message: 'duplicate key value', code: '23505' });
  expect(JSON.stringify(written)).not.toMatch(/p7@example|Totma/);
});
