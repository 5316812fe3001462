import cookie from '@fastify/cookie';
import type { Engine } from '@tagsmith/application';
import { limits } from '@tagsmith/core';
import { getTRPCErrorShape, TRPCError } from '@trpc/server';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { appRouter } from './app-router.ts';
import { authenticateRequest } from './authenticate-request.ts';
import { toTrpcError } from './format-error.ts';
import { answerPlainCalls, findPlainCalls } from './plain-calls.ts';
import { takeOnlyJson } from './request-body.ts';
import { toRequestError } from './request-error.ts';
import { retryAfter } from './retry-after.ts';
import type { TrpcContext } from './trpc.ts';

/** Serves the typed API at `/trpc`, for `Authorization: Bearer <API key>` and for the cookie of a browser's session. */
export function registerTrpc(app: FastifyInstance, engine: Engine): void {
  app.register(
    async (scope) => {
      await scope.register(cookie);
      takeOnlyJson(scope);
      answerErrorsAsTrpc(scope);
      serveProcedures(scope, engine);
    },
    { prefix: '/trpc' },
  );
}

/** On a route of our own instead of tRPC's plugin, which has its own mind about bodies. */
function serveProcedures(app: FastifyInstance, engine: Engine): void {
  const stopping = new AbortController();
  app.addHook('preClose', async () => stopping.abort());
  const authenticate = async (request: FastifyRequest, reply: FastifyReply): Promise<TrpcContext> => {
    try {
      const principal = await authenticateRequest(engine, request, reply);
      const noteReplay = () => void reply.header('idempotency-replayed', 'true');
      return {
        engine,
        principal,
        requestId: request.id,
        idempotencyKey: idempotencyKeyOf(request),
        stopping: stopping.signal,
        takesText: false,
        noteReplay,
      };
    } catch (error) {
      throw toTrpcError(error);
    }
  };

  // A batch names its procedures in the path, which is then longer than a parameter may be: hence the wildcard.
  app.all<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const path = request.params['*'];
    const plain = findPlainCalls(request, path);
    if (plain !== undefined) return answerPlainCalls(plain, reply, () => authenticate(request, reply));
    assertBatchFits(path);
    await fastifyRequestHandler({
      router: appRouter,
      req: request,
      res: reply,
      path,
      // Long inputs and people's names stay out of URLs: the client sends queries as POST too.
      allowMethodOverride: true,
      // tRPC forgets it where it refuses a request as a whole. A stream has a type of its own.
      responseMeta: ({ eagerGeneration, errors }) =>
        eagerGeneration ? {} : { headers: { 'content-type': 'application/json', ...retryAfter(errors) } },
      createContext: () => authenticate(request, reply),
      onError: ({ error }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') request.log.error(error.cause ?? error);
      },
    });
    return reply;
  });
}

/** A batch makes several calls, and a key names one. */
function idempotencyKeyOf({ url, headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key'];
  return typeof key === 'string' && !url.split('?', 1)[0]?.includes(',') ? key : undefined;
}

function assertBatchFits(path: string): void {
  const calls = path.split(',').length;
  if (calls <= limits.batchCalls) return;
  const message = `A request holds at most ${limits.batchCalls} calls and this has ${calls}`;
  throw new TRPCError({ code: 'BAD_REQUEST', message });
}

/** What fails before tRPC comes to it looks like any other error of the API. */
function answerErrorsAsTrpc(app: FastifyInstance): void {
  app.setErrorHandler((cause, request, reply) => {
    const error = toRequestError(cause);
    if (error.code === 'INTERNAL_SERVER_ERROR') request.log.error(cause);
    const config = appRouter._def._config;
    const shape = getTRPCErrorShape({
      config,
      error,
      type: 'unknown',
      path: undefined,
      input: undefined,
      ctx: undefined,
    });
    return reply.code(getHTTPStatusCodeFromError(error)).send({ error: shape });
  });
}
