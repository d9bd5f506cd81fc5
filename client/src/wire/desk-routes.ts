import { deskContract, deskRefusals } from '@case-lab/contract';
import { routesOf } from './routes-of.ts';

/** The calls of those who sit at a desk, as `routes.ts` has those of the day: a file that no phone in a group loads. */
export const deskRoutes = routesOf(deskContract);
export const deskRefusalCodes: readonly string[] = Object.keys(deskRefusals);
