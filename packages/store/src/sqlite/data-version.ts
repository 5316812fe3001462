import type { Database } from 'better-sqlite3';

/**
 * What differs as soon as anybody has committed anything, this store or that of another thread or process: SQLite says
 * so for the price of a look at a page of shared memory. One look serves a turn of the event loop, and nothing is lost
 * by it: requests are authenticated where the loop reads them from their sockets, and all that it reads in one turn had
 * begun to come in before the first look. What others committed behind that look, they committed while those were under
 * way. What this store commits ends a look at once.
 */
export class DataVersion {
  readonly #reader: Database;
  readonly #select;
  #known: { readonly version: unknown } | undefined;

  constructor(reader: Database) {
    this.#reader = reader;
    this.#select = reader.prepare('PRAGMA data_version').pluck();
  }

  /** Undefined once the connection is closed. */
  get(): unknown {
    if (this.#known === undefined) {
      // That is asked of the driver's native part, so once a turn too.
      if (!this.#reader.open) return undefined;
      this.#known = { version: this.#select.get() };
      setImmediate(() => this.forget());
    }
    return this.#known.version;
  }

  /** To be called when this store has committed. */
  forget(): void {
    this.#known = undefined;
  }
}
