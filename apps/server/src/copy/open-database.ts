import type { TransferSource, TransferTarget } from '@tagsmith/store';
import type { DatabaseUrl } from '../parse-database-url.ts';

// Each driver is loaded only where it is needed.

/** @throws StoreError when the database is not there, or not of this version */
export async function openSource(database: DatabaseUrl): Promise<TransferSource> {
  if (database.kind === 'sqlite') {
    const { openSqliteSource } = await import('@tagsmith/store/sqlite-transfer');
    return openSqliteSource(database.file);
  }
  const { openPostgresSource } = await import('@tagsmith/store/postgres-transfer');
  return openPostgresSource(database.url);
}

/** Makes the database's tables when needed. @throws StoreError */
export async function openTarget(database: DatabaseUrl): Promise<TransferTarget> {
  if (database.kind === 'sqlite') {
    const { openSqliteTarget } = await import('@tagsmith/store/sqlite-transfer');
    return openSqliteTarget(database.file);
  }
  const { openPostgresTarget } = await import('@tagsmith/store/postgres-transfer');
  return openPostgresTarget(database.url);
}
