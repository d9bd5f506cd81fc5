import { dayContract, refusals } from '@case-lab/contract';
import { routesOf } from './routes-of.ts';

/*
 * Which call of the day has which method and path, and which refusals there are. The build puts the finished lists in the place of this
 * module (vite.config.ts), so that no phone loads the schemas, which only the server checks, nor sentences for programmers.
 */
export const routes = routesOf(dayContract);
export const refusalCodes: readonly string[] = Object.keys(refusals);
