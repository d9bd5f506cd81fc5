import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const PACKED = /\.(js|css|svg)$/;
/** Below this a packed file saves no packet on the way. */
const WORTH_BYTES = 1_000;

/**
 * Lays `x.br` and `x.gz` beside each text file of the build, packed once and as tightly as can be; the server sends what a
 * browser can read (wiring/pages.ts). Browsers take brotli over HTTPS only, so a venue's plain network lives on gzip.
 */
export const packing: Plugin = {
  name: 'packing',
  apply: 'build',
  writeBundle({ dir = 'dist' }) {
    const assets = join(dir, 'assets');
    for (const name of readdirSync(assets).filter((file) => PACKED.test(file))) {
      const bytes = readFileSync(join(assets, name));
      if (bytes.length < WORTH_BYTES) continue;
      writeFileSync(join(assets, `${name}.br`), brotliCompressSync(bytes));
      writeFileSync(join(assets, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    }
  },
};
