import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { servePages } from './pages.ts';

@Module({})
class Nothing {}

const SCRIPT = 'export const board = 1;'.repeat(50);
const folder = mkdtempSync(join(tmpdir(), 'case-lab-pages-'));
let house: NestExpressApplication;
let port: number;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(
    join(folder, 'index.html'),
    '<html><head><script src="/assets/door-1.js"></script></head></html>',
  );
  writeFileSync(join(folder, 'assets', 'board-1.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'board-1.js.gz'), gzipSync(SCRIPT));
  const manifest = {
    _door: { name: 'door', file: 'assets/door-1.js' },
    _inside: { name: 'inside', file: 'assets/inside-1.js', imports: ['_door'] },
    _board: { name: 'board', file: 'assets/board-1.js', css: ['assets/board-1.css'], imports: ['_inside'] },
    '_board-ru': { name: 'board-ru', file: 'assets/board-ru-1.js', imports: ['_door'] },
    '_board-en': { name: 'board-en', file: 'assets/board-en-1.js', imports: ['_door'] },
    'src/app/join/JoinScreen.tsx': { name: 'JoinScreen', file: 'assets/JoinScreen-1.js' },
  };
  writeFileSync(join(folder, '.vite', 'manifest.json'), JSON.stringify(manifest));
  house = await NestFactory.create<NestExpressApplication>(Nothing, { logger: false });
  servePages(house, folder);
  await house.listen(0, '127.0.0.1');
  ({ port } = house.getHttpServer().address() as AddressInfo);
});

afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

type Answer = { headers: Record<string, string | string[] | undefined>; bytes: Buffer };

/** Not `fetch`, which unpacks by itself. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ headers: response.headers, bytes: Buffer.concat(parts) }));
    }).on('error', reject);
  });
}

test('an asset comes packed to whoever reads that, plain to the others, and is kept for ever', async () => {
  const packed = await ask('/assets/board-1.js', { 'accept-encoding': 'gzip, deflate' });
  expect(packed.headers).toMatchObject({
    'content-encoding': 'gzip',
    'content-type': expect.stringContaining('javascript'),
    vary: 'Accept-Encoding',
    'cache-control': expect.stringContaining('immutable'),
  });
  expect(gunzipSync(packed.bytes).toString()).toBe(SCRIPT);
  const plain = await ask('/assets/board-1.js');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.bytes.toString()).toBe(SCRIPT);
});

test('the page of an address names what its screen needs, and nothing of another', async () => {
  const accept = { accept: 'text/html' };
  const russian = { ...accept, 'accept-language': 'ru-RU,ru;q=0.9,en;q=0.8' };
  const group = (await ask('/group', russian)).bytes.toString();
  for (const link of [
    '<link rel="modulepreload" crossorigin href="/assets/inside-1.js">',
    '<link rel="modulepreload" crossorigin href="/assets/board-1.js">',
    '<link rel="stylesheet" crossorigin href="/assets/board-1.css">',
    'href="/assets/board-ru-1.js"',
    'href="/api/me"',
  ])
    expect(group).toContain(link);
  expect(group).not.toContain('board-en');
  const door = (await ask('/j/ABCDEF', accept)).bytes.toString();
  expect(door).toContain('/assets/JoinScreen-1.js');
  expect(door).not.toMatch(/board-1|api\/me/);
  expect((await ask('/anything', accept)).headers['cache-control']).toBe('no-cache');
});
