import type { Database } from 'better-sqlite3';
import { StoreError } from '../store-error.ts';
import { asUnavailable } from './database-trouble.ts';
import type { WriteTurns } from './write-turns.ts';

/**
 * Lets reads see one moment each, one after the other on one connection. Reads of one turn of the event loop share their
 * snapshot, unless a thread of this process has committed since it began. Nothing is lost by that: all requests that the
 * loop reads in one turn had begun to come in before the first of them was read.
 */
export class ReadLane {
  readonly #db: Database;
  readonly #turns: Pick<WriteTurns, 'commits'>;
  readonly #onBegin: () => void;
  readonly #begin;
  readonly #end;
  #last: Promise<unknown> = Promise.resolve();
  /** The number of commits before the snapshot that is open. */
  #snapshot: number | undefined;
  #isReading = false;
  /** Whether the snapshot is to be ended as soon as nobody reads. */
  #isOver = false;
  #closed = false;

  /** `onBegin` is called on each new snapshot, before it is read. */
  constructor(db: Database, turns: Pick<WriteTurns, 'commits'>, onBegin: () => void) {
    this.#db = db;
    this.#turns = turns;
    this.#onBegin = onBegin;
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

  /** Ends the snapshot as soon as nobody reads: what is asked of the connection next sees what is there then. */
  letGo(): void {
    this.#isOver = this.#isReading;
    if (this.#snapshot === undefined || this.#isReading) return;
    this.#snapshot = undefined;
    if (this.#db.inTransaction) this.#end.run();
  }

  /** Lets the reads that were begun end and refuses the rest. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#last;
    this.letGo();
  }

  async #onSnapshot<Result>(run: () => Promise<Result>): Promise<Result> {
    try {
      this.#beginWhereStale();
      this.#isReading = true;
      return await run();
    } catch (error) {
      // Trouble with the database may have ended the transaction already.
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      this.#snapshot = undefined;
      throw asUnavailable(error);
    } finally {
      this.#isReading = false;
      if (this.#isOver) this.letGo();
    }
  }

  #beginWhereStale(): void {
    const { commits } = this.#turns;
    if (this.#snapshot === commits) return;
    this.letGo();
    this.#begin.run();
    this.#snapshot = commits;
    this.#onBegin();
    setImmediate(() => this.letGo());
  }
}
