import type { Database } from 'better-sqlite3';

/** Entries that are kept at most; whatever comes after them is read each time. */
const capacity = 1_000;

/**
 * Keeps what was read until anybody commits anything, this process or another one: SQLite says so for the price of a
 * look at a page of shared memory. Batches of writes share a commit, so under load most reads find it kept.
 */
export class CommittedCache<Value> {
  readonly #reader: Database;
  readonly #selectVersion;
  readonly #kept = new Map<string, Value>();
  #version: unknown;

  constructor(reader: Database) {
    this.#reader = reader;
    this.#selectVersion = reader.prepare('PRAGMA data_version').pluck();
  }

  /** What is kept under the key, or what `read` finds now; that nothing was found is not kept. */
  async get(key: string, read: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const version = this.#versionNow();
    if (version !== this.#version) this.#kept.clear();
    this.#version = version;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const value = await read();
    const isStillNew = version !== undefined && version === this.#version && version === this.#versionNow();
    if (value !== undefined && isStillNew && this.#kept.size < capacity) this.#kept.set(key, value);
    return value;
  }

  /** Undefined once the connection is closed. */
  #versionNow(): unknown {
    return this.#reader.open ? this.#selectVersion.get() : undefined;
  }
}
