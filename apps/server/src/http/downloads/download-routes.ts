import cookie from '@fastify/cookie';
import type { Engine } from '@tagsmith/application';
import type { Store } from '@tagsmith/store';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../env.ts';
import { answerRefusals } from '../answer-refusals.ts';
import { BackupDesk } from './backup-desk.ts';
import { backupRoutes } from './backup-routes.ts';
import { exportRoute } from './export-route.ts';

export interface DownloadSource {
  readonly store: Store;
  readonly engine: Engine;
  /** Backups of a file are made beside it, where there is room for another. */
  readonly database: Database;
}

/** What a signed-in person downloads, at `/data`. All of it is GET and changes nothing, so that a link will do. */
export function downloadRoutes(app: FastifyInstance, { store, engine, database }: DownloadSource): void {
  app.register(
    async (scope) => {
      await scope.register(cookie);
      scope.addHook('onRequest', async (_request, reply) => {
        reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
      });
      answerRefusals(scope);
      exportRoute(scope, engine);
      const desk = database.kind === 'sqlite' ? new BackupDesk(store, database.file) : undefined;
      await desk?.clear();
      backupRoutes(scope, { store, engine, desk });
    },
    { prefix: '/data' },
  );
}
