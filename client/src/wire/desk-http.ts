import type { deskContract } from '@case-lab/contract';
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { deskRefusalCodes, deskRoutes } from './desk-routes.ts';
import { type Api, callsOf, type Questions, questionsOf } from './http.ts';
import { refusalCodes } from './routes.ts';

refusalCodes.push(...deskRefusalCodes);

type Desk = Api<
  InferContractRouterInputs<typeof deskContract>,
  InferContractRouterOutputs<typeof deskContract>
>;

/** Every call of those who sit at a desk, typed. Rejects; `useDeskRefusal` has the words. */
export const deskApi = callsOf(deskRoutes) as Desk;
export const deskQueries = questionsOf(deskRoutes) as Questions<Desk>;
