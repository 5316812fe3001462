import type { Database } from 'better-sqlite3';

/** Gives reads a snapshot each, one after the other on one connection. */
export class ReadLane {
  readonly #begin;
  readonly #end;
  #last: Promise<unknown> = Promise.resolve();

  constructor(db: Database) {
    this.#begin = db.prepare('BEGIN');
    this.#end = db.prepare('COMMIT');
  }

  /** Runs `run` on one snapshot. It may await only what the connection itself answers. */
  read<Result>(run: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(() => this.#onSnapshot(run));
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when the reads that were begun have ended. */
  async drain(): Promise<void> {
    await this.#last;
  }

  async #onSnapshot<Result>(run: () => Promise<Result>): Promise<Result> {
    this.#begin.run();
    try {
      return await run();
    } finally {
      this.#end.run();
    }
  }
}
