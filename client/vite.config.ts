import { contract } from '@case-lab/contract';
import { minifyContractRouter } from '@orpc/contract';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = 'http://localhost:3000';

/** Puts methods and paths in the place of the whole contract, whose schemas weigh more than the rest of the HTTP client. */
const onlyRoutes: Plugin = {
  name: 'only-routes',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/src/wire/routes.ts')
      ? `export const routes = ${JSON.stringify(minifyContractRouter(contract))}`
      : undefined,
};

/** Screens are split where they are loaded (app/screens.ts); the join page is the first load. */
export default defineConfig({
  plugins: [onlyRoutes, react()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  server: { proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    target: ['es2022', 'safari16'],
    // The content security policy refuses inline scripts, and fonts as data would be sent to those who have them.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The contract only declares: what a page does not use of it stays out.
      treeshake: {
        moduleSideEffects: [{ test: /contract.src/, sideEffects: false }],
        // Named whole, not as `z`: minified packages have functions of that name.
        manualPureFunctions: [
          'z.enum',
          'z.object',
          'z.optional',
          'z.string',
          'z.maxLength',
          'z.uuid',
          'z.iso.datetime',
        ],
      },
    },
  },
});
