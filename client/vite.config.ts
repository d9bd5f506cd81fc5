import { fileURLToPath } from 'node:url';
import { dayContract, dayRefusals, deskContract, deskRefusals } from '@case-lab/contract';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { chunkGroups } from './chunks.ts';
import { keeping } from './keeping.ts';
import { oneLanguage } from './one-language.ts';
import { packing } from './packing.ts';
import { routesOf } from './src/wire/routes-of.ts';

const server = 'http://localhost:3000';
/** Parts that no phone in a group opens, or that nobody waits for. */
const UNHURRIED =
  /(Desk|Facilitator|Expert|Hall|Account|Invitation|Recovery|Register|SignIn)Screen|Section|Desk-|AfterFirstView|kept-answers/;
const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Puts methods and paths in the place of the whole contract, whose schemas weigh more than the rest of the HTTP client. */
const onlyRoutes: Plugin = {
  name: 'only-routes',
  enforce: 'pre',
  load: (id) => {
    if (id.endsWith('/src/wire/desk-routes.ts'))
      return `export const deskRoutes = ${JSON.stringify(routesOf(deskContract))};
         export const deskRefusalCodes = ${JSON.stringify(Object.keys(deskRefusals))}`;
    return id.endsWith('/src/wire/routes.ts')
      ? `export const routes = ${JSON.stringify(routesOf(dayContract))};
         export const refusalCodes = ${JSON.stringify(Object.keys(dayRefusals))}`
      : undefined;
  },
};

/** Screens are split where they are loaded (app/screens.ts); the join page is the first load. */
export default defineConfig({
  plugins: [onlyRoutes, oneLanguage, react(), keeping, packing],
  resolve: {
    conditions: ['source', 'module', 'browser', 'development|production'],
    alias: [
      // One parser is enough: the one that we give to the socket says all that the library asks of its own.
      { find: 'socket.io-parser', replacement: 'socket.io-msgpack-parser' },
      { find: /^[.]\/webtransport[.]js$/, replacement: own('src/wire/no-webtransport.ts') },
      { find: 'lib0/logging', replacement: own('src/wire/quiet-logging.ts') },
    ],
  },
  server: { proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    target: ['es2022', 'safari16'],
    // The content security policy refuses inline scripts, and fonts as data would be sent to those who have them.
    modulePreload: {
      polyfill: false,
      // What is named here is named in the first file of every phone: these find their scripts by themselves.
      resolveDependencies: (file, files) =>
        UNHURRIED.test(file) ? files.filter((name) => name.endsWith('.css')) : files,
    },
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      output: { codeSplitting: { groups: chunkGroups(own('src')) } },
      // The contract only declares: what a page does not use of it stays out.
      treeshake: {
        moduleSideEffects: [{ test: /contract.src/, sideEffects: false }],
      },
    },
  },
});
