import { setTimeout } from 'node:timers/promises';
import type { Account, ApiKey } from '@tagsmith/core';

export interface KeyHolder {
  readonly account: Account;
  readonly apiKey: ApiKey;
}

interface Kept {
  readonly holder: KeyHolder;
  until: number;
  usedAt: number;
}

/** A read that is under way, and when it began. */
interface Asked {
  readonly holder: Promise<KeyHolder | undefined>;
  readonly at: number;
}

/** Which of these hashes, in hexadecimal digits, are those of keys that are not revoked. */
export type FindGood = (hashes: readonly string[]) => Promise<ReadonlySet<string>>;

/** Entries that are kept at most; whatever comes after them is read each time. */
const capacity = 10_000;
/** Should no signal come, a key that another process revoked is good for this time at most; in milliseconds. */
const lifetime = 800;
/** How often all that is kept is looked up again, in one statement. */
const pace = 400;
/** What nobody used for this time is kept no longer. */
const longestRest = 60_000;

/** Keeps who holds an API key until a key is written, here or elsewhere, or it could not be looked up again in time. */
export class KeyHolders {
  readonly #findGood: FindGood;
  readonly #kept = new Map<string, Kept>();
  /** Whoever asks for the same key meanwhile waits for the same answer. */
  readonly #asked = new Map<string, Asked>();
  /** Another one whenever all is forgotten, so that what was read before that is not kept after it. */
  #generation = 0;
  #isChecking = false;

  constructor(findGood: FindGood) {
    this.#findGood = findGood;
  }

  /** What is kept under the hash, or what `read` finds now; that nothing was found is not kept. */
  async get(hash: string, read: () => Promise<KeyHolder | undefined>): Promise<KeyHolder | undefined> {
    const now = performance.now();
    const kept = this.#kept.get(hash);
    if (kept !== undefined && kept.until > now) {
      kept.usedAt = now;
      return kept.holder;
    }
    const asked = this.#asked.get(hash);
    if (asked !== undefined && asked.at + lifetime > now) return asked.holder;
    const holder = this.#readAndKeep(hash, now, read);
    this.#asked.set(hash, { holder, at: now });
    try {
      return await holder;
    } finally {
      if (this.#asked.get(hash)?.holder === holder) this.#asked.delete(hash);
    }
  }

  forget(): void {
    this.#generation += 1;
    this.#kept.clear();
    this.#asked.clear();
  }

  async #readAndKeep(hash: string, now: number, read: () => Promise<KeyHolder | undefined>) {
    const generation = this.#generation;
    const holder = await read();
    if (holder === undefined) this.#kept.delete(hash);
    else if (generation === this.#generation) this.#keep(hash, { holder, until: now + lifetime, usedAt: now });
    return holder;
  }

  #keep(hash: string, kept: Kept): void {
    if (this.#kept.size >= capacity) this.#kept.clear();
    this.#kept.set(hash, kept);
    if (!this.#isChecking) this.#keepChecking();
  }

  /** Goes on while anything is kept. Never throws. */
  async #keepChecking(): Promise<void> {
    this.#isChecking = true;
    while (this.#kept.size > 0) {
      await setTimeout(pace, undefined, { ref: false });
      await this.#check();
    }
    this.#isChecking = false;
  }

  async #check(): Promise<void> {
    const now = performance.now();
    for (const [hash, { usedAt }] of this.#kept) if (now - usedAt > longestRest) this.#kept.delete(hash);
    const asked = [...this.#kept];
    if (asked.length === 0) return;
    try {
      const good = await this.#findGood(asked.map(([hash]) => hash));
      for (const [hash, kept] of asked) {
        if (good.has(hash)) kept.until = now + lifetime;
        else if (this.#kept.get(hash) === kept) this.#kept.delete(hash);
      }
    } catch {
      // What could not be looked up is good no longer than it was; whoever asks for it next is told why.
    }
  }
}
