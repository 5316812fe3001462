export interface Lead {
  readonly id: string;
  readonly email: string;
}

/** One write as its client knows it. */
export interface Entry {
  /** Its idempotency key, the same in each try. */
  readonly key: string;
  readonly lead: Lead;
  /** What the lead is to have from then on, in order. */
  readonly tags: readonly string[];
  readonly sentAt: number;
  /** When it was answered with success; undefined as long as nobody knows. */
  acknowledgedAt: number | undefined;
}

/** What clients asked for, in the order in which they did, and what they were told. */
export class Ledger {
  readonly #entries: Entry[] = [];
  /** What was answered but success, and how often. */
  readonly #troubles = new Map<string, number>();
  #reads = 0;
  #staleReads = 0;

  begin(entry: Omit<Entry, 'acknowledgedAt'>): Entry {
    const begun: Entry = { ...entry, acknowledgedAt: undefined };
    this.#entries.push(begun);
    return begun;
  }

  noteTrouble(words: string): void {
    this.#troubles.set(words, (this.#troubles.get(words) ?? 0) + 1);
  }

  /** Notes that what was just acknowledged was read, and whether it was there. */
  noteRead(isStale: boolean): void {
    this.#reads += 1;
    if (isStale) this.#staleReads += 1;
  }

  get reads(): { readonly count: number; readonly stale: number } {
    return { count: this.#reads, stale: this.#staleReads };
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  get troubles(): ReadonlyMap<string, number> {
    return this.#troubles;
  }

  get acknowledged(): readonly (Entry & { readonly acknowledgedAt: number })[] {
    return this.#entries.filter((entry) => entry.acknowledgedAt !== undefined) as (Entry & {
      readonly acknowledgedAt: number;
    })[]; // those without a time were just left out
  }
}
