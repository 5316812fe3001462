import { createEngine, createPerformer, type Engine } from '@tagsmith/application';
import type { Store } from '@tagsmith/store';
import { newTurns } from '@tagsmith/store/sqlite';
import type { Database } from '../env.ts';
import { openStore } from '../open-store.ts';
import { LateThreads } from '../threads/late-threads.ts';
import { PerformerThread } from '../threads/performer-thread.ts';

/** 200 MiB of write-ahead log between checkpoints. */
const checkpointPages = 50_000;

/** When the thread starts, in milliseconds: a command that is done sooner never pays for it. */
const startsAfter = 500;

/** An engine over a SQLite file that a thread of its own writes. */
export async function withWriterThread<Result>(
  database: Extract<Database, { readonly kind: 'sqlite' }>,
  use: (engine: Engine, store: Store) => Promise<Result>,
): Promise<Result> {
  const turns = newTurns();
  const store = await openStore(database, { sharing: { turns, isKeeper: false } });
  const performHere = createPerformer(store);
  const options = { checkpointPages, sharing: { turns, isKeeper: true } };
  const writer = new LateThreads({
    performHere,
    startThread: () =>
      new PerformerThread('writer', { file: database.file, options, youngGeneration: 32, yields: false }),
    most: 1,
    startsOnOverlap: false,
    startsAfter,
  });
  try {
    return await use(createEngine(store, { performers: { read: performHere, write: writer.perform } }), store);
  } finally {
    await writer.close();
    await store.close();
  }
}
