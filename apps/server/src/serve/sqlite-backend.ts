import { availableParallelism } from 'node:os';
import { createEngine, createPerformer } from '@tagsmith/application';
import { views } from '@tagsmith/rest/views';
import { newTurns } from '@tagsmith/store/sqlite';
import type { Database, Env } from '../env.ts';
import { openStore } from '../open-store.ts';
import { LateThreads } from '../threads/late-threads.ts';
import { PerformerThread } from '../threads/performer-thread.ts';
import type { PerformerOrder } from '../threads/performer-worker.ts';
import type { Backend } from './backend.ts';

/** 64 MiB of log: a page that is written again before it is moved is moved once. */
const checkpointPages = 16_000;

/** When threads start that nobody has needed yet, in milliseconds: a server is there at once. */
const startsAfter = 5_000;

/** More than there are processors would only take them from each other, and each needs some 40 MiB. */
const mostReaders = Math.min(availableParallelism(), 4);

/** Over a SQLite file: threads of their own write, and read what takes long. */
export async function openSqliteBackend(
  database: Extract<Database, { kind: 'sqlite' }>,
  rateLimit: Env['rateLimit'],
): Promise<Backend> {
  const turns = newTurns();
  const store = await openStore(database, { sharing: { turns, isKeeper: false } });
  const performHere = createPerformer(store, views);
  const threadsOf = (name: string, most: number, order: Omit<PerformerOrder, 'file'>) =>
    new LateThreads({
      performHere,
      most,
      startsOnOverlap: true,
      startsAfter,
      startThread: () => new PerformerThread(name, { ...order, file: database.file }),
    });
  const writer = threadsOf('writer', 1, {
    options: { checkpointPages, sharing: { turns, isKeeper: true } },
    youngGeneration: 32,
    yields: false,
  });
  const readers = threadsOf('reader', mostReaders, {
    options: { answersEach: true, sharing: { turns, isKeeper: false } },
    youngGeneration: 8,
    yields: true,
  });
  const performers = { read: readers.perform, lookup: performHere, write: writer.perform };
  return {
    store,
    engine: createEngine(store, { rateLimit, performers }),
    close: async () => {
      await Promise.all([readers.close(), writer.close()]);
      await store.close();
    },
  };
}
