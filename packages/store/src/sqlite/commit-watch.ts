import type { Database } from 'better-sqlite3';

/** How often the database is asked whether another thread or process has written, while somebody wants to know; in milliseconds. */
const pollInterval = 100;

/** Tells who wants to know that something was committed: by its own store at once, by others at the next poll. */
export class CommitWatch {
  readonly #reader: Database;
  readonly #listeners = new Set<() => void>();
  #poll: NodeJS.Timeout | undefined;
  #version: unknown;

  constructor(reader: Database) {
    this.#reader = reader;
  }

  /** Calls `listener` until the function that this returns is called. */
  watch(listener: () => void): () => void {
    // A function of its own, so that a listener that watches twice is told twice and stopped once.
    const own = () => listener();
    this.#listeners.add(own);
    if (this.#poll === undefined) this.#start();
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size === 0) this.close();
    };
  }

  announce(): void {
    for (const listener of this.#listeners) listener();
  }

  close(): void {
    this.#listeners.clear();
    clearInterval(this.#poll);
    this.#poll = undefined;
  }

  #start(): void {
    this.#version = this.#dataVersion();
    this.#poll = setInterval(() => this.#lookForOthers(), pollInterval).unref();
  }

  #lookForOthers(): void {
    const version = this.#dataVersion();
    if (version === this.#version) return;
    this.#version = version;
    this.announce();
  }

  /** Differs whenever another connection has committed; it costs a look at a page of shared memory. */
  #dataVersion(): unknown {
    return this.#reader.pragma('data_version', { simple: true });
  }
}
