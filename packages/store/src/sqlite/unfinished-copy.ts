import type { Database } from 'better-sqlite3';
import { unfinishedCopyText } from '../records/unfinished-copy.ts';
import { StoreError } from '../store-error.ts';

/** Whether a copy into the database was begun and not finished. */
export function hasUnfinishedCopy(db: Database): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'unfinished_copy'").get() !== undefined;
}

/** @throws StoreError `unfinished_copy` */
export function refuseUnfinishedCopy(db: Database): void {
  if (hasUnfinishedCopy(db)) throw new StoreError('unfinished_copy', unfinishedCopyText);
}
