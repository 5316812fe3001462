import type { Database } from 'better-sqlite3';
import { prepare } from './prepare.ts';

/**
 * Keeps `lead_search` in step with `lead.search_text`, once a commit: FTS5 writes its pending terms to disk at every
 * savepoint, which would cost a lead of a batch more than all its other rows. A lead that was rolled back meanwhile is
 * not there any more and adds nothing.
 */
export class SearchIndex {
  readonly #delete;
  readonly #insert;
  readonly #pending = new Map<number, 'inserted' | 'changed'>();

  constructor(db: Database) {
    this.#delete = prepare<[number]>(db, 'DELETE FROM lead_search WHERE rowid = ?');
    this.#insert = prepare<[number]>(
      db,
      'INSERT INTO lead_search (rowid, text) SELECT id, search_text FROM lead WHERE id = ?',
    );
  }

  /** Notes that a lead's search text is new; `leadKey` is its row. */
  mark(leadKey: number, how: 'inserted' | 'changed'): void {
    if (!this.#pending.has(leadKey)) this.#pending.set(leadKey, how);
  }

  /** Writes what was noted; to be called inside the transaction, outside every savepoint, before it commits. */
  flush(): void {
    for (const [leadKey, how] of this.#pending) {
      if (how === 'changed') this.#delete.run(leadKey);
      this.#insert.run(leadKey);
    }
    this.#pending.clear();
  }

  /** Forgets what was noted by a transaction that was undone. */
  discard(): void {
    this.#pending.clear();
  }
}
