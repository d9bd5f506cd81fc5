/**
 * The contract as the HTTP client needs it: which call has which method and path. The build puts a list of just these in the
 * place of this module (vite.config.ts), so that no phone loads the schemas, which only the server checks.
 */
export { contract as routes } from '@case-lab/contract';
