import type { TransferPlace } from '../port/transfer.ts';
import { StoreError } from '../store-error.ts';

/** A table of one row, which a target has from the beginning of a copy to its end. */
export const unfinishedCopyTable = 'unfinished_copy (source TEXT NOT NULL, kind TEXT, cursor TEXT)';

/** What is said where such a database is opened as if it were whole. */
export const unfinishedCopyText =
  'The database is an unfinished copy of another one; run the same `tagsmith copy` again, which goes on where it was.';

export interface UnfinishedCopyRow {
  readonly source: string;
  readonly kind: TransferPlace['kind'] | null;
  readonly cursor: string | null;
}

/** Where a copy goes on; undefined at its beginning. @throws StoreError `occupied` when it is one of another source */
export function placeToGoOn(row: UnfinishedCopyRow, sourceId: string): TransferPlace | undefined {
  if (row.source !== sourceId) {
    throw new StoreError(
      'occupied',
      'The target holds an unfinished copy of another source, or the source has got accounts since; begin with an empty target.',
    );
  }
  return row.kind === null || row.cursor === null ? undefined : { kind: row.kind, cursor: row.cursor };
}

/** @throws StoreError `occupied` when there is anything in a target that no copy was begun in */
export function refuseUnlessEmpty(isEmpty: boolean): void {
  if (isEmpty) return;
  throw new StoreError('occupied', 'The target has data that is no unfinished copy; copy into an empty database.');
}

/** @throws StoreError `occupied` when a target is not where this copy left it */
export function refuseUnlessMoved(rows: number): void {
  if (rows === 1) return;
  throw new StoreError('occupied', 'Another process copies into the target at the same time.');
}
