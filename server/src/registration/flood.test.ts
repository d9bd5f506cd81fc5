import { expect, test } from '@jest/globals';
import { apiOf, refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';

const { house, makeLab } = useLabs();

test('an address may ask six hundred times at once, and is slowed then', async () => {
  const lab = await makeLab();
  const { api } = await lab.person('organiser');
  const { slug } = await api.labs.get({ labId: lab.id });
  const codes: string[] = [];
  for (let n = 0; n < 680; n += 40) {
    const some = Array.from({ length: 40 }, (_, at) =>
      refusalOf(apiOf(house().url).registering.remind({ slug, email: `p${n + at}@example.org` })),
    );
    codes.push(...(await Promise.all(some)));
  }
  expect(new Set(codes.slice(0, 600))).toEqual(new Set(['done']));
  expect(codes).toContain('429 TOO_FAST');
});
