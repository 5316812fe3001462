import { createEngine, createPerformer } from '@tagsmith/application';
import { newTurns, type SqliteStoreOptions } from '@tagsmith/store/sqlite';
import type { Database, Env } from '../env.ts';
import { openStore } from '../open-store.ts';
import { LateThread } from '../threads/late-thread.ts';
import { PerformerThread } from '../threads/performer-thread.ts';
import type { Backend } from './backend.ts';

/** 64 MiB of log: a page that is written again before it is moved is moved once. */
const checkpointPages = 16_000;

/** Over a SQLite file: threads of their own write, and read what takes long. */
export async function openSqliteBackend(
  database: Extract<Database, { kind: 'sqlite' }>,
  rateLimit: Env['rateLimit'],
): Promise<Backend> {
  const turns = newTurns();
  const store = await openStore(database, { sharing: { turns, isKeeper: false } });
  const performHere = createPerformer(store);
  const threadOf = (name: string, options: SqliteStoreOptions) =>
    new LateThread(performHere, () => new PerformerThread(name, { file: database.file, options }));
  const writer = threadOf('writer', { checkpointPages, sharing: { turns, isKeeper: true } });
  const reader = threadOf('reader', { sharing: { turns, isKeeper: false } });
  const performers = { read: reader.perform, write: writer.perform };
  return {
    store,
    engine: createEngine(store, { rateLimit, performers }),
    close: async () => {
      await Promise.all([reader.close(), writer.close()]);
      await store.close();
    },
  };
}
