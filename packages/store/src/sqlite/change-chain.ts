import type { ChangeSubject } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import type { Deferred } from './deferred.ts';
import { prepare } from './prepare.ts';

/**
 * The history of a record as a chain: the record names its last change, and each change the one before it. An index would
 * have a page of its own for each record that is written; the record's is written anyway.
 */
class ChangeChain implements Deferred {
  readonly #update;
  readonly #waiting = new Map<number, number>();

  constructor(db: Database, subject: ChangeSubject) {
    this.#update = prepare<[number, number]>(db, `UPDATE ${subject} SET last_change = ? WHERE id = ?`);
  }

  /** The last change of a record, where it is not in its row yet; null otherwise. */
  waiting(recordKey: number): number | null {
    return this.#waiting.get(recordKey) ?? null;
  }

  /** To be called after each change that is appended. */
  link(recordKey: number, sequence: number): void {
    this.#waiting.set(recordKey, sequence);
  }

  /** Like `waiting`, for who writes it into the row. */
  take(recordKey: number): number | null {
    const sequence = this.waiting(recordKey);
    this.#waiting.delete(recordKey);
    return sequence;
  }

  flush(): void {
    for (const [recordKey, sequence] of this.#waiting) this.#update.run(sequence, recordKey);
    this.discard();
  }

  discard(): void {
    this.#waiting.clear();
  }
}

/** The chains of all records. */
export class ChangeChains implements Deferred {
  readonly #chains: Readonly<Record<ChangeSubject, ChangeChain>>;

  constructor(db: Database) {
    this.#chains = {
      lead: new ChangeChain(db, 'lead'),
      tag: new ChangeChain(db, 'tag'),
      campaign: new ChangeChain(db, 'campaign'),
    };
  }

  of(subject: ChangeSubject): ChangeChain {
    return this.#chains[subject];
  }

  flush(): void {
    for (const chain of Object.values(this.#chains)) chain.flush();
  }

  discard(): void {
    for (const chain of Object.values(this.#chains)) chain.discard();
  }
}
