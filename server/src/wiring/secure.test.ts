import { expect, test } from '@jest/globals';
import { useLabs } from '../../test/lab-of-test.ts';

const { house, makeLab } = useLabs({ PUBLIC_URL: 'https://lab.example.org', TRUST_PROXY: 'true' });

test('W21 where the public address has TLS, the cookie and the headers ask for it', async () => {
  const lab = await makeLab();
  const origin = 'https://lab.example.org';
  const response = await fetch(`${house().url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ code: lab.code, name: 'Айгуль', language: 'ru' }),
  });
  expect(response.status).toBe(200);
  const cookie = response.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^__Host-caselab=/);
  expect(cookie).toMatch(/Secure/);
  expect(response.headers.get('strict-transport-security')).toContain('max-age=');
  const [pair = ''] = cookie.split(';');
  const me = (given: string) => fetch(`${house().url}/api/me`, { headers: { cookie: given } });
  expect((await me(pair)).status).toBe(200);
  // A cookie that another host of the domain could have planted is not looked at.
  expect((await me(pair.replace('__Host-', ''))).status).toBe(401);
});
