import type { Engine } from '@tagsmith/application';
import type { Store } from '@tagsmith/store';
import { readEnv } from '../env.ts';
import { withEngine } from './with-engine.ts';

/** Like `withEngine` for a command that writes much: into a SQLite file a thread of its own writes. */
export async function withBulkEngine<Result>(use: (engine: Engine, store: Store) => Promise<Result>): Promise<Result> {
  const { database } = readEnv();
  if (database.kind !== 'sqlite') return withEngine(use);
  // Loaded only here: it brings SQLite's driver.
  const { withWriterThread } = await import('./with-writer-thread.ts');
  return withWriterThread(database, use);
}
