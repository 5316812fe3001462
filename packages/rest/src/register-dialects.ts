import type { Engine } from '@tagsmith/application';
import type { FastifyInstance } from 'fastify';
import { easysocial } from './dialects/easysocial/plugin.ts';
import { highLevel } from './dialects/highlevel/plugin.ts';
import { nexor } from './dialects/nexor/plugin.ts';
import { serveDocument } from './openapi/serve-document.ts';

/** Mounts the public lead APIs on their native paths. */
export function registerDialects(app: FastifyInstance, engine: Engine): void {
  app.decorateRequest('caller', null);
  app.decorateRequest('rawBody', null);
  app.decorateRequest('replayOf', null);
  app.register(async (scope) => {
    serveDocument(scope, 'nexor', async () => (await import('./dialects/nexor/openapi.ts')).nexorDocument);
    scope.register(nexor, { prefix: '/api/public', engine });
  });
  app.register(async (scope) => {
    serveDocument(scope, 'highlevel', async () => (await import('./dialects/highlevel/openapi.ts')).highLevelDocument);
    scope.register(highLevel, { engine });
  });
  app.register(async (scope) => {
    serveDocument(
      scope,
      'easysocial',
      async () => (await import('./dialects/easysocial/openapi.ts')).easysocialDocument,
    );
    scope.register(easysocial, { prefix: '/api/v1', engine });
  });
  // The same under other names, documented once.
  for (const prefix of ['/api/engage/v1', '/engage/v1']) app.register(easysocial, { prefix, engine });
}
