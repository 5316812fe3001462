import { limits } from '@tagsmith/core';
import {
  type AnyTRPCMutationProcedure,
  type AnyTRPCProcedure,
  type AnyTRPCQueryProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  type TRPCError,
} from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { appRouter } from './app-router.ts';
import { retryAfter } from './retry-after.ts';
import { JsonText, type TrpcContext } from './trpc.ts';

type PlainProcedure = AnyTRPCQueryProcedure | AnyTRPCMutationProcedure;

/** One call of one procedure whose answer is one JSON value. */
interface PlainCall {
  readonly path: string;
  readonly procedure: PlainProcedure;
  readonly input: unknown;
}

/** What a request asks for: one call, or some in a batch, whose answers are a list. */
export interface PlainCalls {
  readonly calls: readonly PlainCall[];
  readonly isBatch: boolean;
}

/** What became of one call, as JSON. */
interface Answered {
  readonly text: string;
  readonly error?: TRPCError;
}

/** All procedures by path, `lead.get`: so tRPC keeps them, though its type says that they are nested. */
const procedures = new Map(Object.entries(appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>));

/**
 * The calls that a request makes, where they are plain ones: no stream, nothing wrong with their form. Undefined for all
 * else, which tRPC's own adapter answers. That builds a `Request`, a `Response` and four abort signals around each call,
 * which cost more than the call, and takes results as values alone.
 */
export function findPlainCalls(request: FastifyRequest, path: string): PlainCalls | undefined {
  const { headers } = request;
  if (headers['trpc-accept'] !== undefined || headers.accept?.includes('application/jsonl')) return undefined;
  if (!URL.canParse(`http://${headers.host}`)) return undefined;
  const isBatch = request.url.slice(request.url.indexOf('?')) === '?batch=1';
  const paths = isBatch ? path.split(',') : [path];
  const known = paths.map((each) => procedures.get(each)).filter(isPlain);
  const [type, ...others] = new Set(known.map(({ _def }) => _def.type));
  if (known.length < paths.length || others.length > 0 || paths.length > limits.batchCalls) return undefined;
  const inputs = isBatch ? inputsOf(request) : inputOf(request, type === 'query');
  if (inputs === undefined) return undefined;
  const calls = known.map((procedure, index) => ({ path: paths[index] ?? '', procedure, input: inputs[index] }));
  return { calls, isBatch };
}

/** Answers them as tRPC's adapter would. */
export async function answerPlainCalls(
  { calls, isBatch }: PlainCalls,
  reply: FastifyReply,
  createContext: () => Promise<TrpcContext>,
): Promise<FastifyReply> {
  // With a serializer of its own, Fastify leaves the content type as it is.
  reply.headers({ vary: 'trpc-accept, accept', 'content-type': 'application/json' }).serializer(String);
  let ctx: TrpcContext | undefined;
  let refusal: unknown;
  try {
    ctx = { ...(await createContext()), takesText: true };
  } catch (cause) {
    refusal = cause;
  }
  const answers = await Promise.all(
    calls.map(async (call, index): Promise<Answered> => {
      try {
        if (ctx === undefined) throw refusal;
        return { text: await resultOf(call, ctx, index) };
      } catch (cause) {
        const error = getTRPCErrorFromUnknown(cause);
        if (error.code === 'INTERNAL_SERVER_ERROR') reply.log.error(error.cause ?? error);
        return { text: errorOf(call, error, ctx), error };
      }
    }),
  );
  const texts = answers.map(({ text }) => text).join(',');
  return reply
    .code(statusOf(answers))
    .headers(retryAfter(answers.flatMap(({ error }) => error ?? [])))
    .send(isBatch ? `[${texts}]` : texts);
}

async function resultOf({ path, procedure, input }: PlainCall, ctx: TrpcContext, index: number): Promise<string> {
  const { type } = procedure._def;
  const options = { ctx, path, type, signal: undefined, batchIndex: index, getRawInput: async () => input };
  const data: unknown = await procedure(options);
  if (!(data instanceof JsonText)) return JSON.stringify({ result: { data } });
  return data.text === '' ? '{"result":{}}' : `{"result":{"data":${data.text}}}`;
}

function errorOf({ path, procedure, input }: PlainCall, error: TRPCError, ctx: TrpcContext | undefined): string {
  const { type } = procedure._def;
  return JSON.stringify({
    error: getTRPCErrorShape({ config: appRouter._def._config, error, type, path, input, ctx }),
  });
}

/** Where the calls of a batch came to different ends, that is what the status says. */
function statusOf(answers: readonly Answered[]): number {
  const [status = 200, ...others] = new Set(
    answers.map(({ error }) => (error === undefined ? 200 : getHTTPStatusCodeFromError(error))),
  );
  return others.length === 0 ? status : 207;
}

function isPlain(procedure: AnyTRPCProcedure | undefined): procedure is PlainProcedure {
  return procedure !== undefined && procedure._def.type !== 'subscription';
}

/** The input of one call, as the only one; undefined where the address, the headers or the body have another form. */
function inputOf(request: FastifyRequest, isQuery: boolean): readonly unknown[] | undefined {
  const json = isQuery && request.method === 'GET' ? inAddress(request) : inBody(request);
  if (json === '') return [undefined];
  const input = json === undefined ? undefined : parse(json);
  return input === undefined ? undefined : [input];
}

/** The inputs of a batch, by their places in it; undefined where the body has another form. */
function inputsOf({ method, body }: FastifyRequest): Readonly<Record<number, unknown>> | undefined {
  if (method !== 'POST' || typeof body !== 'string') return undefined;
  const inputs = parse(body);
  return typeof inputs === 'object' && inputs !== null && !Array.isArray(inputs)
    ? (inputs as Readonly<Record<number, unknown>>) // an object has whatever keys it has
    : undefined;
}

/** The input of a `POST`, for which nothing may stand in the address. */
function inBody({ method, url, body }: FastifyRequest): string | undefined {
  return method === 'POST' && !url.includes('?') && typeof body === 'string' ? body : undefined;
}

/** The input of a `GET`; undefined where the address or the headers say more than that. */
function inAddress({ headers, query }: FastifyRequest): string | undefined {
  if (headers['content-type'] !== undefined || typeof query !== 'object' || query === null) return undefined;
  const { input = '', ...others }: { readonly input?: unknown } = query;
  return typeof input === 'string' && Object.keys(others).length === 0 ? input : undefined;
}

/** Undefined for what is no JSON, which no JSON is. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
