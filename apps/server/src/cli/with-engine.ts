import { createEngine, type Engine } from '@tagsmith/application';
import type { Store } from '@tagsmith/store';
import { readEnv } from '../env.ts';
import { openStore } from '../open-store.ts';

/** Opens the store of DATABASE_URL for one command and lets go of it again. A server may have it open too. */
export async function withEngine<Result>(use: (engine: Engine, store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(readEnv().database);
  try {
    return await use(createEngine(store), store);
  } finally {
    await store.close();
  }
}
