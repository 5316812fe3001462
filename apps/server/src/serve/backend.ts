import type { Engine } from '@tagsmith/application';
import type { Store } from '@tagsmith/store';
import type { Env } from '../env.ts';

/** What a server answers from. */
export interface Backend {
  readonly store: Store;
  readonly engine: Engine;
  /** Waits for what was begun, and lets go of the database. */
  close(): Promise<void>;
}

/** Opens the database, migrated when needed. @throws StoreError when it can't be used */
export async function openBackend({ database, rateLimit }: Pick<Env, 'database' | 'rateLimit'>): Promise<Backend> {
  if (database.kind === 'sqlite') {
    const { openSqliteBackend } = await import('./sqlite-backend.ts');
    return openSqliteBackend(database, rateLimit);
  }
  const { openPostgresBackend } = await import('./postgres-backend.ts');
  return openPostgresBackend(database, rateLimit);
}
