import type { DataVersion } from './data-version.ts';

/** Entries that are kept at most; whatever comes after them is read each time. */
const capacity = 1_000;

/** Keeps what was read until anybody commits anything. Batches of writes share a commit, so under load most reads find it kept. */
export class CommittedCache<Key, Value> {
  readonly #dataVersion: DataVersion;
  readonly #kept = new Map<Key, Value>();
  #version: unknown;

  constructor(dataVersion: DataVersion) {
    this.#dataVersion = dataVersion;
  }

  /** What is kept under the key, or what `read` finds now; that nothing was found is not kept. */
  async get(key: Key, read: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const version = this.#dataVersion.get();
    if (version !== this.#version) this.#kept.clear();
    this.#version = version;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const value = await read();
    const isStillNew = version !== undefined && version === this.#version;
    if (value !== undefined && isStillNew && this.#kept.size < capacity) this.#kept.set(key, value);
    return value;
  }
}
