import type { Account, ApiKey } from '@tagsmith/core';

export interface KeyHolder {
  readonly account: Account;
  readonly apiKey: ApiKey;
}

interface Kept {
  readonly holder: KeyHolder;
  readonly until: number;
}

/** Entries that are kept at most; whatever comes after them is read each time. */
const capacity = 10_000;
/** Should no signal come, a key that another process revoked is good for this time at most; in milliseconds. */
const lifetime = 500;

/** Keeps who holds an API key until a key is written, here or elsewhere, or half a second has gone. */
export class KeyHolders {
  readonly #kept = new Map<string, Kept>();
  /** Another one whenever all is forgotten, so that what was read before that is not kept after it. */
  #generation = 0;

  /** What is kept under the hash, or what `read` finds now; that nothing was found is not kept. */
  async get(hash: string, read: () => Promise<KeyHolder | undefined>): Promise<KeyHolder | undefined> {
    const now = performance.now();
    const kept = this.#kept.get(hash);
    if (kept !== undefined && kept.until > now) return kept.holder;
    const generation = this.#generation;
    const holder = await read();
    if (holder === undefined) this.#kept.delete(hash);
    else if (generation === this.#generation) this.#keep(hash, { holder, until: now + lifetime });
    return holder;
  }

  forget(): void {
    this.#generation += 1;
    this.#kept.clear();
  }

  #keep(hash: string, kept: Kept): void {
    if (this.#kept.size >= capacity) this.#kept.clear();
    this.#kept.set(hash, kept);
  }
}
