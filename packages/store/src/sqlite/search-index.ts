import type { Database } from 'better-sqlite3';
import type { Deferred } from './deferred.ts';
import { prepare } from './prepare.ts';

/**
 * Keeps `lead_search` in step with `lead.search_text`, once a commit: FTS5 writes its pending terms to disk at every
 * savepoint, which would cost a lead of a batch more than all its other rows. A lead that was rolled back meanwhile is
 * not there any more and adds nothing.
 */
export class SearchIndex implements Deferred {
  readonly #delete;
  readonly #insert;
  readonly #pending = new Map<number, 'inserted' | 'changed'>();

  constructor(db: Database) {
    // One statement for all: a statement that reads while it writes is a savepoint of its own too.
    this.#delete = prepare<[string]>(db, 'DELETE FROM lead_search WHERE rowid IN (SELECT value FROM json_each(?))');
    this.#insert = prepare<[string]>(
      db,
      `
      INSERT INTO lead_search (rowid, text) SELECT lead.id, lead.search_text
      FROM json_each(?) AS pending CROSS JOIN lead ON lead.id = pending.value`,
    );
  }

  /** Whether the index has everything that is in the table `lead`. */
  get isInStep(): boolean {
    return this.#pending.size === 0;
  }

  /** Notes that a lead's search text is new; `leadKey` is its row. */
  mark(leadKey: number, how: 'inserted' | 'changed'): void {
    if (!this.#pending.has(leadKey)) this.#pending.set(leadKey, how);
  }

  /** Writes what was noted; to be called inside the transaction, outside every savepoint, before it commits. */
  flush(): void {
    if (this.isInStep) return;
    const changed = [...this.#pending].filter(([, how]) => how === 'changed').map(([leadKey]) => leadKey);
    if (changed.length > 0) this.#delete.run(JSON.stringify(changed));
    this.#insert.run(JSON.stringify([...this.#pending.keys()]));
    this.#pending.clear();
  }

  /** Forgets what was noted by a transaction that was undone. */
  discard(): void {
    this.#pending.clear();
  }
}
