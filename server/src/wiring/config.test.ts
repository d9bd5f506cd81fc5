import { expect, test } from '@jest/globals';
import { BadConfiguration, Config } from './config.ts';

function faultsOf(env: Record<string, string>): string[] {
  try {
    Config.read(env);
    return [];
  } catch (error) {
    if (error instanceof BadConfiguration) return error.faults;
    throw error;
  }
}

test('W18 a bad configuration names every fault at once', () => {
  const faults = faultsOf({
    ...{ PORT: '70000', PUBLIC_URL: 'ftp://lab', DATABASE_URL: 'mysql://db', REDIS_URL: 'http://redis' },
    ...{ SESSION_DAYS: '0', TRUST_PROXY: 'maybe', LOG_LEVEL: 'loud', BOARD_TICK_MS: 'soon' },
  });
  const names = faults.map((fault) => fault.split(':')[0]).sort();
  expect(names).toEqual(
    [
      'PORT',
      'PUBLIC_URL',
      'DATABASE_URL',
      'REDIS_URL',
      'SESSION_DAYS',
      'TRUST_PROXY',
      'LOG_LEVEL',
      'BOARD_TICK_MS',
    ].sort(),
  );
  expect(new BadConfiguration(faults).message).toContain('8 fault(s)');
});

test('W18 many processes need one PostgreSQL: REDIS_URL without DATABASE_URL is refused', () => {
  expect(faultsOf({ REDIS_URL: 'redis://127.0.0.1' })).toEqual([
    expect.stringContaining('set DATABASE_URL too'),
  ]);
  expect(faultsOf({ REDIS_URL: 'redis://127.0.0.1', DATABASE_URL: 'postgres://127.0.0.1/lab' })).toEqual([]);
});

test('W18 mails need a server and a sender; one without the other, and what is neither, is refused', () => {
  const server = 'smtp://user:word@mail.example.org:587';
  expect(Config.read({ SMTP_URL: server, MAIL_FROM: 'Case Lab <lab@example.org>' }).mail).toEqual({
    url: server,
    from: 'Case Lab <lab@example.org>',
  });
  expect(Config.read({}).mail).toBeUndefined();
  expect(faultsOf({ SMTP_URL: server })).toEqual([expect.stringContaining('set both or none')]);
  expect(faultsOf({ MAIL_FROM: 'lab@example.org' })).toEqual([expect.stringContaining('set both or none')]);
  expect(faultsOf({ SMTP_URL: 'http://mail', MAIL_FROM: 'nobody' }).map((one) => one.split(':')[0])).toEqual([
    'SMTP_URL',
    'MAIL_FROM',
  ]);
});

test('W18 without any configuration the server starts; an empty variable counts as not given', () => {
  const plain = Config.read({});
  expect(plain).toMatchObject({ port: 3000, dataDir: './data', secure: false, trustProxy: false });
  expect(Config.read({ PORT: '', DATABASE_URL: '', REDIS_URL: '' })).toEqual(plain);
});

test('W18 TLS is asked for only where the public address has it', () => {
  expect(Config.read({ PUBLIC_URL: 'http://192.168.1.5:3000/' })).toMatchObject({
    publicUrl: 'http://192.168.1.5:3000',
    secure: false,
  });
  expect(Config.read({ PUBLIC_URL: 'https://lab.example.org' }).secure).toBe(true);
});
