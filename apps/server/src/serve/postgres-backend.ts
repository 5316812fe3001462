import { createEngine, createPerformer, type Job } from '@tagsmith/application';
import { views } from '@tagsmith/rest/views';
import type { Database, Env } from '../env.ts';
import { openStore } from '../open-store.ts';
import { limitWaiting } from '../waiting/limit-waiting.ts';
import type { Backend } from './backend.ts';

/** Over a PostgreSQL database, which does the work: this thread waits for it, and nobody needs another. */
export async function openPostgresBackend(
  database: Extract<Database, { kind: 'postgres' }>,
  rateLimit: Env['rateLimit'],
): Promise<Backend> {
  const store = await openStore(database);
  const perform = createPerformer(store, views);
  const read = limitWaiting(perform, bytesOf);
  // Here a look-up waits for the database too.
  const performers = { read, lookup: read, write: limitWaiting(perform, bytesOf) };
  return { store, engine: createEngine(store, { rateLimit, performers }), close: () => store.close() };
}

function bytesOf({ input }: Job): number {
  return JSON.stringify(input).length;
}
