import type { Database } from 'better-sqlite3';
import { StoreError } from '../store-error.ts';
import { asUnavailable } from './database-trouble.ts';

/** Gives reads a snapshot each, one after the other on one connection. */
export class ReadLane {
  readonly #db: Database;
  readonly #begin;
  readonly #end;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(db: Database) {
    this.#db = db;
    this.#begin = db.prepare('BEGIN');
    this.#end = db.prepare('COMMIT');
  }

  /** Runs `run` on one snapshot. It may await only what the connection itself answers. */
  read<Result>(run: () => Promise<Result>): Promise<Result> {
    if (this.#closed) return Promise.reject(new StoreError('unavailable', 'The store is closed.'));
    const result = this.#last.then(() => this.#onSnapshot(run));
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Lets the reads that were begun end and refuses the rest. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#last;
  }

  async #onSnapshot<Result>(run: () => Promise<Result>): Promise<Result> {
    try {
      this.#begin.run();
      const result = await run();
      this.#end.run();
      return result;
    } catch (error) {
      // Trouble with the database may have ended the transaction already.
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw asUnavailable(error);
    }
  }
}
