import type { TransferSource, TransferTarget } from '../port/transfer.ts';
import { StoreError } from '../store-error.ts';
import { isUpToDate, migrate } from './migrate.ts';
import { connectToTransfer } from './transfer-connection.ts';
import { createTransferSource } from './transfer-source.ts';
import { createTransferTarget } from './transfer-target.ts';

/**
 * Opens a PostgreSQL database to read all that it holds, and changes nothing in it.
 * @throws StoreError `unopenable`, `older_schema`, `newer_schema`, `changed_migration`
 */
export async function openPostgresSource(url: string): Promise<TransferSource> {
  if (!(await isUpToDate(url))) {
    throw new StoreError(
      'older_schema',
      'The PostgreSQL database is not of this version; bring it up to date first: DATABASE_URL=postgres://… tagsmith migrate.',
    );
  }
  return createTransferSource(await connectToTransfer(url));
}

/**
 * Opens a PostgreSQL database to copy into, migrated when needed.
 * @throws StoreError `unopenable`, `newer_schema`, `changed_migration`
 */
export async function openPostgresTarget(url: string): Promise<TransferTarget> {
  await migrate(url);
  return createTransferTarget(await connectToTransfer(url));
}
