import type { Engine } from '@tagsmith/application';
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import { type AppRouter, appRouter } from './app-router.ts';
import { toTrpcError } from './format-error.ts';
import type { TrpcContext } from './trpc.ts';

/** Serves the typed API at `/trpc`, for `Authorization: Bearer <API key>`. */
export function registerTrpc(app: FastifyInstance, engine: Engine): void {
  app.register(fastifyTRPCPlugin<AppRouter>, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      // Long inputs and people's names stay out of URLs: the client sends queries as POST too.
      allowMethodOverride: true,
      createContext: async ({ req }): Promise<TrpcContext> => {
        const key = /^bearer +(\S+) *$/i.exec(req.headers.authorization ?? '')?.[1];
        try {
          return { engine, principal: await engine.authenticate(key) };
        } catch (error) {
          throw toTrpcError(error);
        }
      },
      onError: ({ error, req }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') req.log.error(error.cause ?? error);
      },
    },
  });
}
