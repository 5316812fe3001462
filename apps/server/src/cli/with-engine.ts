import { createEngine, type Engine } from '@tagsmith/application';
import type { Store } from '@tagsmith/store';
import type { SqliteStoreOptions } from '@tagsmith/store/sqlite';
import { readEnv } from '../env.ts';
import { openStore } from '../open-store.ts';

/** For a command that writes much into a SQLite file: 200 MiB of write-ahead log between checkpoints. */
export const bulk: SqliteStoreOptions = { checkpointPages: 50_000 };

/** Opens the store of DATABASE_URL for one command and lets go of it again. A server may have it open too. */
export async function withEngine<Result>(
  use: (engine: Engine, store: Store) => Promise<Result>,
  options?: SqliteStoreOptions,
): Promise<Result> {
  const store = await openStore(readEnv().database, options);
  try {
    return await use(createEngine(store), store);
  } finally {
    await store.close();
  }
}
