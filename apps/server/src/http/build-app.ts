import { randomUUID } from 'node:crypto';
import type { Engine } from '@tagsmith/application';
import { limits } from '@tagsmith/core';
import { registerDialects, renderUnroutable } from '@tagsmith/rest';
import type { Store } from '@tagsmith/store';
import { registerTrpc } from '@tagsmith/trpc';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Env } from '../env.ts';
import { authRoutes } from './auth/auth-routes.ts';
import { docsPage } from './docs-page.ts';
import { downloadRoutes } from './downloads/download-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { metricsRoutes } from './metrics/metrics-routes.ts';
import type { WebhookCounts } from './metrics/webhook-counts.ts';
import { answerOutsideDialects } from './outside-dialects.ts';
import { logRequest } from './request-log.ts';
import { sampleRoutes } from './sample-routes.ts';
import { takeRefusedBody } from './take-refused-body.ts';
import { takeWritesTogether } from './take-writes-together.ts';
import { webUi } from './web/web-ui.ts';

export interface AppOptions extends Pick<Env, 'database' | 'logLevel' | 'trustProxy'> {
  readonly webhookCounts: WebhookCounts;
}

/** The whole server over one store: metrics, health, the reference page, the dialects, tRPC, signing in, downloads and the UI. Nothing listens yet. */
export function buildApp(
  store: Store,
  engine: Engine,
  { database, logLevel, trustProxy, webhookCounts }: AppOptions,
): FastifyInstance {
  const app = Fastify({
    // Standard output is for people; what happens goes to standard error, without anyone's key.
    logger: { level: logLevel, stream: process.stderr, redact: ['req.headers'], serializers: { req: logRequest } },
    // One proxy, the one that connects: a client writes into the same headers what it likes.
    trustProxy: trustProxy && ((_address, hop) => hop === 0),
    genReqId: () => randomUUID(),
    bodyLimit: limits.bodyBytes,
    frameworkErrors: renderUnroutable,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
  });
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  takeWritesTogether(app);
  takeRefusedBody(app);
  answerOutsideDialects(app);
  metricsRoutes(app, store, webhookCounts);
  healthRoutes(app, store);
  docsPage(app);
  registerDialects(app, engine);
  registerTrpc(app, engine);
  authRoutes(app, engine);
  downloadRoutes(app, { store, engine, database });
  sampleRoutes(app, engine);
  webUi(app);
  return app;
}
