import { hashApiKey } from '../api-key/api-key-secret.ts';

/** Keys whose hashes are kept at most; one more, and all are hashed anew. */
const capacity = 1_000;

/** Keeps the hashes of keys that were found to be good: to hash one takes longer than to look up whose it is. */
export class KeyHashes {
  readonly #kept = new Map<string, Uint8Array>();

  get(key: string): Uint8Array {
    return this.#kept.get(key) ?? hashApiKey(key);
  }

  /** To be called only for a key that somebody holds, so that guesses take the place of none. */
  keep(key: string, hash: Uint8Array): void {
    if (this.#kept.has(key)) return;
    if (this.#kept.size >= capacity) this.#kept.clear();
    this.#kept.set(key, hash);
  }
}
