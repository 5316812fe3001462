import type { Engine } from '@tagsmith/application';
import type { FastifyInstance } from 'fastify';
import { easysocial } from './dialects/easysocial/plugin.ts';
import { highLevel } from './dialects/highlevel/plugin.ts';
import { nexor } from './dialects/nexor/plugin.ts';

/** Mounts the public lead APIs on their native paths. */
export function registerDialects(app: FastifyInstance, engine: Engine): void {
  app.decorateRequest('caller', null);
  app.decorateRequest('rawBody', null);
  app.decorateRequest('replayOf', null);
  app.register(nexor, { prefix: '/api/public', engine });
  app.register(highLevel, { engine });
  for (const prefix of ['/api/v1', '/api/engage/v1', '/engage/v1']) app.register(easysocial, { prefix, engine });
}
