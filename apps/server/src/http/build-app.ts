import { randomUUID } from 'node:crypto';
import type { Engine } from '@tagsmith/application';
import { limits } from '@tagsmith/core';
import { registerDialects, renderUnroutable } from '@tagsmith/rest';
import type { Store } from '@tagsmith/store';
import { registerTrpc } from '@tagsmith/trpc';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Env } from '../env.ts';
import { docsPage } from './docs-page.ts';
import { healthRoutes } from './health-routes.ts';
import { answerOutsideDialects } from './outside-dialects.ts';

/** The whole server over one store: health, the reference page, the dialects and tRPC. Nothing listens yet. */
export function buildApp(store: Store, engine: Engine, { logLevel }: Pick<Env, 'logLevel'>): FastifyInstance {
  const app = Fastify({
    // Standard output is for people; what happens goes to standard error, without anyone's key.
    logger: { level: logLevel, stream: process.stderr, redact: ['req.headers'] },
    genReqId: () => randomUUID(),
    bodyLimit: limits.bodyBytes,
    frameworkErrors: renderUnroutable,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  answerOutsideDialects(app);
  healthRoutes(app, store);
  docsPage(app);
  registerDialects(app, engine);
  registerTrpc(app, engine);
  return app;
}
