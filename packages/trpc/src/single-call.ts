import {
  type AnyTRPCMutationProcedure,
  type AnyTRPCProcedure,
  type AnyTRPCQueryProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
} from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { appRouter } from './app-router.ts';
import { retryAfter } from './retry-after.ts';
import { JsonText, type TrpcContext } from './trpc.ts';

type SingleProcedure = AnyTRPCQueryProcedure | AnyTRPCMutationProcedure;

/** One call of one procedure whose answer is one JSON value. */
export interface SingleCall {
  readonly path: string;
  readonly procedure: SingleProcedure;
  readonly input: unknown;
}

/** All procedures by path, `lead.get`: so tRPC keeps them, though its type says that they are nested. */
const procedures = new Map(Object.entries(appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>));

/**
 * The call that a request makes, where it is a plain one: no batch, no stream, nothing wrong with its form. Undefined for
 * all else, which tRPC's own adapter answers. That builds a `Request`, a `Response` and four abort signals around each
 * call, which cost more than the call.
 */
export function findSingleCall(request: FastifyRequest, path: string): SingleCall | undefined {
  const { headers } = request;
  const procedure = procedures.get(path);
  if (procedure === undefined || !isSingle(procedure)) return undefined;
  if (headers['trpc-accept'] !== undefined || headers.accept?.includes('application/jsonl')) return undefined;
  if (!URL.canParse(`http://${headers.host}`)) return undefined;
  const json = procedure._def.type === 'query' && request.method === 'GET' ? inAddress(request) : inBody(request);
  if (json === undefined) return undefined;
  try {
    return { path, procedure, input: json === '' ? undefined : JSON.parse(json) };
  } catch {
    return undefined;
  }
}

/** Answers it as tRPC's adapter would. */
export async function answerSingleCall(
  { path, procedure, input }: SingleCall,
  reply: FastifyReply,
  createContext: () => Promise<TrpcContext>,
): Promise<FastifyReply> {
  const { type } = procedure._def;
  // With a serializer of its own, Fastify leaves the content type as it is.
  reply.headers({ vary: 'trpc-accept, accept', 'content-type': 'application/json' }).serializer(toJson);
  let ctx: TrpcContext | undefined;
  try {
    ctx = { ...(await createContext()), takesText: true };
    const options = { ctx, path, type, signal: undefined, batchIndex: 0, getRawInput: async () => input };
    const data: unknown = await procedure(options);
    return reply.send(data instanceof JsonText ? withData(data) : { result: { data } });
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    if (error.code === 'INTERNAL_SERVER_ERROR') reply.log.error(error.cause ?? error);
    const shape = getTRPCErrorShape({ config: appRouter._def._config, error, type, path, input, ctx });
    return reply
      .code(getHTTPStatusCodeFromError(error))
      .headers(retryAfter([error]))
      .send({ error: shape });
  }
}

/** What is text is JSON already. */
function toJson(answer: string | object): string {
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}

/** An answer with a result, as `JSON.stringify` would write it. */
function withData({ text }: JsonText): string {
  return text === '' ? '{"result":{}}' : `{"result":{"data":${text}}}`;
}

function isSingle(procedure: AnyTRPCProcedure): procedure is SingleProcedure {
  return procedure._def.type !== 'subscription';
}

/** The input of a `POST`, for which nothing may stand in the address; undefined where that is not its form. */
function inBody({ method, url, body }: FastifyRequest): string | undefined {
  return method === 'POST' && !url.includes('?') && typeof body === 'string' ? body : undefined;
}

/** The input of a `GET`; undefined where the address or the headers say more than that. */
function inAddress({ headers, query }: FastifyRequest): string | undefined {
  if (headers['content-type'] !== undefined || typeof query !== 'object' || query === null) return undefined;
  const { input = '', ...others }: { readonly input?: unknown } = query;
  return typeof input === 'string' && Object.keys(others).length === 0 ? input : undefined;
}
