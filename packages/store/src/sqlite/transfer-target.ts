import type { Database } from 'better-sqlite3';
import type { TransferKind, TransferPage, TransferPlace, TransferTarget } from '../port/transfer.ts';
import {
  placeToGoOn,
  refuseUnlessEmpty,
  refuseUnlessMoved,
  type UnfinishedCopyRow,
  unfinishedCopyTable,
} from '../records/unfinished-copy.ts';
import { DeferredRows } from './deferred-rows.ts';
import { SearchIndex } from './search-index.ts';
import { TagTrail } from './tag-trail.ts';
import { bindTransferWriters } from './transfer-writers.ts';
import { hasUnfinishedCopy } from './unfinished-copy.ts';

/** Takes in what another database holds, over a connection to a migrated one, which is the target's own from then on. */
export function createTransferTarget(writer: Database): TransferTarget {
  const searchIndex = new SearchIndex(writer);
  const deferred = new DeferredRows(writer);
  const trail = new TagTrail(writer);
  const writers = bindTransferWriters(writer, searchIndex, deferred);
  const inTransaction = <Result>(run: () => Result): Result => writer.transaction(run).immediate();
  let place: TransferPlace | undefined;

  const take = <Kind extends TransferKind>(kind: Kind, { records, cursor }: TransferPage<Kind>): void => {
    writers[kind](records);
    deferred.flush();
    searchIndex.flush();
    const move = writer.prepare('UPDATE unfinished_copy SET kind = ?, cursor = ? WHERE kind IS ? AND cursor IS ?');
    refuseUnlessMoved(move.run(kind, cursor, place?.kind ?? null, place?.cursor ?? null).changes);
  };

  return {
    begin: async (sourceId) => {
      place = inTransaction(() => placeToGoOn(unfinishedCopyIn(writer, sourceId), sourceId));
      return place;
    },
    write: async (kind, page) => {
      try {
        inTransaction(() => take(kind, page));
      } catch (error) {
        deferred.discard();
        searchIndex.discard();
        throw error;
      }
      place = { kind, cursor: page.cursor };
    },
    settle: async () => {
      for (let before = -1; ; ) {
        const through = inTransaction(() => trail.step());
        if (through === before) break;
        before = through;
      }
    },
    finish: async () => {
      writer.exec('DROP TABLE unfinished_copy');
    },
    close: async () => {
      try {
        writer.pragma('wal_checkpoint(TRUNCATE)');
      } finally {
        writer.close();
      }
    },
  };
}

/** @throws StoreError `occupied` */
function unfinishedCopyIn(writer: Database, source: string): UnfinishedCopyRow {
  if (!hasUnfinishedCopy(writer)) {
    refuseUnlessEmpty(writer.prepare('SELECT 1 FROM account UNION ALL SELECT 1 FROM user').get() === undefined);
    writer.exec(`CREATE TABLE ${unfinishedCopyTable}`);
    writer.prepare('INSERT INTO unfinished_copy (source) VALUES (?)').run(source);
  }
  const row = writer.prepare<[], UnfinishedCopyRow>('SELECT source, kind, cursor FROM unfinished_copy').get();
  if (row === undefined) throw new Error('A copy that was begun has a row');
  return row;
}
