import type { Engine } from '@tagsmith/application';
import type { FastifyInstance } from 'fastify';
import { nexor } from './dialects/nexor/plugin.ts';

/** Mounts the public lead APIs on their native paths. */
export function registerDialects(app: FastifyInstance, engine: Engine): void {
  app.decorateRequest('caller', null);
  app.register(nexor, { prefix: '/api/public', engine });
}
