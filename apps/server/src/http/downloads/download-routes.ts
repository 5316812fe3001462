import cookie from '@fastify/cookie';
import type { Engine } from '@tagsmith/application';
import type { Store } from '@tagsmith/store';
import type { FastifyInstance } from 'fastify';
import { answerRefusals } from '../answer-refusals.ts';
import { BackupDesk } from './backup-desk.ts';
import { backupRoutes } from './backup-routes.ts';
import { exportRoute } from './export-route.ts';

export interface DownloadSource {
  readonly store: Store;
  readonly engine: Engine;
  /** The file of the database; backups are made beside it, where there is room for another. */
  readonly databaseFile: string;
}

/** What a signed-in person downloads, at `/data`. All of it is GET and changes nothing, so that a link will do. */
export function downloadRoutes(app: FastifyInstance, { store, engine, databaseFile }: DownloadSource): void {
  app.register(
    async (scope) => {
      await scope.register(cookie);
      scope.addHook('onRequest', async (_request, reply) => {
        reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
      });
      answerRefusals(scope);
      exportRoute(scope, engine);
      const desk = new BackupDesk(store, databaseFile);
      await desk.clear();
      backupRoutes(scope, { store, engine, desk });
    },
    { prefix: '/data' },
  );
}
