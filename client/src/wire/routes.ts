import { dayContract, dayRefusals } from '@case-lab/contract';
import { routesOf } from './routes-of.ts';

/*
 * Which call of the day has which method and path, and which refusals there are. The build puts the finished lists in the place of this
 * module (vite.config.ts), so that no phone loads the schemas, which only the server checks, nor sentences for programmers.
 */
export const routes = routesOf(dayContract);
/** Those of the day; whoever calls from a desk adds the desk's (`desk-http.ts`). */
export const refusalCodes: string[] = Object.keys(dayRefusals);
