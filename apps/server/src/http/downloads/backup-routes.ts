import { randomUUID } from 'node:crypto';
import { finished } from 'node:stream';
import { assertMayBackUp, type Engine } from '@tagsmith/application';
import { DomainError } from '@tagsmith/core';
import { backUpPostgres, type Store } from '@tagsmith/store';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { requireSession } from '../auth/require-session.ts';
import type { BackupDesk } from './backup-desk.ts';
import { dispositionOf } from './disposition.ts';

interface BackupSource {
  readonly store: Store;
  readonly engine: Engine;
  /** Undefined where the database has tools of its own. */
  readonly desk: BackupDesk | undefined;
}

/** `GET /data/backup` makes a backup and sends it; `GET /data/backup/state` says how the latest one stands, and whether one can be made here. */
export function backupRoutes(app: FastifyInstance, { store, engine, desk }: BackupSource): void {
  app.get('/backup/state', async (request, reply) => {
    const principal = await requireSession(engine.people, request, reply);
    if (desk === undefined) return { isMadeHere: false, latest: null };
    await assertMayBackUp(store, principal);
    return { isMadeHere: true, latest: desk.latest ?? null };
  });

  // HEAD would make one for nothing.
  app.get<{ Querystring: { request?: unknown } }>('/backup', { exposeHeadRoute: false }, async (request, reply) => {
    const principal = await requireSession(engine.people, request, reply);
    if (desk === undefined) throw new DomainError('unavailable', 'backup_failed', backUpPostgres);
    await assertMayBackUp(store, principal);
    const name = typeof request.query.request === 'string' ? request.query.request.slice(0, 100) : randomUUID();
    const { file, bytes } = await desk.prepare({ principal, request: name, signal: goneSignal(reply) });
    const content = file.createReadStream({ highWaterMark: 1_048_576 });
    finished(reply.raw, (error) => {
      // A client that left before the first byte leaves nobody who would close it.
      content.destroy();
      desk.end(error == null);
    });
    return reply
      .header('content-disposition', dispositionOf('tagsmith-backup', 'db'))
      .header('content-length', bytes)
      .type('application/vnd.sqlite3')
      .send(content);
  });
}

/** Is aborted when the client goes away. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  finished(reply.raw, () => gone.abort(new DomainError('unavailable', 'backup_failed', 'The client went away.')));
  return gone.signal;
}
