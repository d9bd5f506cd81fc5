import { contract } from '@case-lab/contract';
import { createORPCClient, ORPCError } from '@orpc/client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import type { ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/server';

/** The contract's calls as functions. */
type Calls<T> = {
  // biome-ignore lint/suspicious/noExplicitAny: the errors and the meta of a call do not matter here
  [K in keyof T]: T[K] extends ContractProcedure<infer In, infer Out, any, any>
    ? (
        ...input: unknown extends InferSchemaInput<In> ? [] : [InferSchemaInput<In>]
      ) => Promise<InferSchemaOutput<Out>>
    : Calls<T[K]>;
};
export type Api = Calls<typeof contract>;

/** Every HTTP call of the contract, made over real HTTP by whoever holds `token`. */
export function apiOf(url: string, token?: string): Api {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return createORPCClient(
    new OpenAPILink(contract, {
      url,
      headers,
      customErrorResponseBodyDecoder: (body, { status }) =>
        new ORPCError((body as { code: string }).code, { status }),
    }),
  );
}

/** The refusal that a call ends with, as `STATUS CODE`; `done` when it is not refused. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'done';
  } catch (error) {
    if (error instanceof ORPCError) return `${error.status} ${error.code}`;
    throw error;
  }
}
