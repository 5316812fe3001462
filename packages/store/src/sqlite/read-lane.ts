import type { Database } from 'better-sqlite3';
import { StoreError } from '../store-error.ts';
import { asUnavailable } from './database-trouble.ts';

interface Read {
  readonly run: () => Promise<unknown>;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets reads see one moment each, one after the other on one connection. What is asked for in one turn of the event loop
 * is read at the end of it, on one snapshot: so each sees all that was committed before it was asked for. Their answers
 * leave together as well, which costs a server less than to answer one by one between the requests that it takes in.
 */
export class ReadLane {
  readonly #db: Database;
  readonly #onBegin: () => void;
  readonly #begin;
  readonly #end;
  #waiting: Read[] = [];
  #reading: Promise<void> | undefined;
  #closed = false;

  /** `onBegin` is called on each new snapshot, before it is read. */
  constructor(db: Database, onBegin: () => void) {
    this.#db = db;
    this.#onBegin = onBegin;
    this.#begin = db.prepare('BEGIN');
    this.#end = db.prepare('COMMIT');
  }

  /** Runs `run` on the next snapshot. It may await only what the connection itself answers. */
  read<Result>(run: () => Promise<Result>): Promise<Result> {
    if (this.#closed) return Promise.reject(closed());
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ run, resolve, reject });
      this.#reading ??= this.#readAll();
    });
  }

  /** Reads now, before the turn ends and on no snapshot: for what need not be of one moment. */
  async readAtOnce<Result>(run: () => Result): Promise<Result> {
    if (this.#closed) throw closed();
    try {
      return run();
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  /** Lets finish what was asked for and refuses the rest. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#reading;
  }

  async #readAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      await new Promise(setImmediate);
      const together = this.#waiting;
      this.#waiting = [];
      await this.#readTogether(together);
    }
    this.#reading = undefined;
  }

  async #readTogether(reads: readonly Read[]): Promise<void> {
    let hasSnapshot = false;
    for (const { run, resolve, reject } of reads) {
      try {
        if (!hasSnapshot) {
          this.#begin.run();
          this.#onBegin();
          hasSnapshot = true;
        }
        resolve((await run()) as never); // what this read's own run returned
      } catch (error) {
        reject(asUnavailable(error));
        // Trouble with the database may have ended the transaction already.
        if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
        hasSnapshot = false;
      }
    }
    if (hasSnapshot) this.#end.run();
  }
}

function closed(): StoreError {
  return new StoreError('unavailable', 'The store is closed.');
}
