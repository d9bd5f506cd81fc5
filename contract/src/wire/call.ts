import { oc } from '@orpc/contract';
import { refusals } from './refusals.ts';

/** The start of every call of the contract: any of them may answer any listed refusal. */
export const call = oc.errors(refusals);
