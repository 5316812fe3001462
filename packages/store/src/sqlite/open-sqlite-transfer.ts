import { existsSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import type { TransferSource, TransferTarget } from '../port/transfer.ts';
import { StoreError } from '../store-error.ts';
import { openReader, openWriter } from './connection.ts';
import { isUpToDate, migrate } from './migrate.ts';
import { createTransferSource } from './transfer-source.ts';
import { createTransferTarget } from './transfer-target.ts';

/** Pages that the write-ahead log may hold before they are moved into the database: a copy writes in bulk. */
const checkpointPages = 50_000;

/**
 * Opens a SQLite file to read all that it holds, and changes nothing in it.
 * @throws StoreError `unopenable`, `older_schema`, `newer_schema`, `changed_migration`
 */
export function openSqliteSource(file: string): TransferSource {
  if (!existsSync(file)) throw new StoreError('unopenable', `The database ${file} is not there.`);
  let reader: Database | undefined;
  try {
    reader = openReader(file);
    if (!isUpToDate(reader)) {
      throw new StoreError(
        'older_schema',
        `The database ${file} is not of this version; bring it up to date first: DATABASE_URL=file:${file} tagsmith migrate.`,
      );
    }
    return createTransferSource(reader);
  } catch (cause) {
    reader?.close();
    if (!(cause instanceof Sqlite.SqliteError)) throw cause;
    throw new StoreError('unopenable', `The database ${file} can't be read: ${cause.message}.`, { cause });
  }
}

/**
 * Opens a SQLite file to copy into, made and migrated when needed.
 * @throws StoreError `unopenable`, `newer_schema`, `changed_migration`
 */
export function openSqliteTarget(file: string): TransferTarget {
  const writer = openWriter(file);
  try {
    writer.pragma(`wal_autocheckpoint = ${checkpointPages}`);
    migrate(writer);
    return createTransferTarget(writer);
  } catch (error) {
    writer.close();
    throw error;
  }
}
