import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Tells the service worker (worker/worker.ts) which files its release has; it stands beside the page, under one name for ever. */
export const keeping: Plugin = {
  name: 'keeping',
  apply: 'build',
  config: () => ({
    build: {
      rolldownOptions: {
        input: { index: 'index.html', worker: 'worker/worker.ts' },
        output: {
          entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
        },
      },
    },
  }),
  generateBundle(_, bundle) {
    const worker = bundle['worker.js'];
    if (worker?.type !== 'chunk') throw new Error('the build has no worker');
    const assets = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
    const files = JSON.stringify(assets.map((name) => name.replace('assets/', '')).sort());
    const release = createHash('sha256').update(files).digest('hex').slice(0, 12);
    worker.code = `const FILES = ${files}, RELEASE = '${release}';\n${worker.code}`;
  },
};
