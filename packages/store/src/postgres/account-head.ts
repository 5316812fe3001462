import { DeferredRows } from './deferred-rows.ts';
import { ForeseenLeads } from './foreseen-leads.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';

interface HeadRow {
  readonly last_key: number;
  readonly last_sequence: number;
  readonly tag_version: number;
}

const lock = statement<HeadRow>(
  'SELECT last_key, last_sequence, tag_version FROM account_head WHERE account_id = $1 FOR UPDATE',
);
const save = statement(
  'UPDATE account_head SET last_key = $2, last_sequence = $3, tag_version = $4 WHERE account_id = $1',
);

/**
 * What a transaction that writes in an account holds of it: the lock, and what is counted there. What a part of the
 * transaction took that was undone is not given again.
 */
export class AccountHead {
  readonly accountKey: number;
  readonly deferred: DeferredRows;
  readonly foreseen = new ForeseenLeads();
  /** The keys of tags that this transaction put on leads, took off or made, by their ids. */
  readonly tagKeys = new Map<string, number>();
  #lastKey: number;
  #lastSequence: number;
  #tagVersion: number;
  #hasChanged = false;
  #hasNewTags = false;
  #hasNewKeys = false;

  private constructor(accountKey: number, row: HeadRow) {
    this.accountKey = accountKey;
    this.deferred = new DeferredRows(accountKey);
    this.#lastKey = row.last_key;
    this.#lastSequence = row.last_sequence;
    this.#tagVersion = row.tag_version;
  }

  /** Waits until no other transaction writes in the account. */
  static async lock(session: Session, accountKey: number): Promise<AccountHead> {
    const row = await session.row(lock, [accountKey]);
    if (row === undefined) throw new Error('An account has a head');
    return new AccountHead(accountKey, row);
  }

  /** A key that no other record of the account has. */
  nextKey(): number {
    this.#hasChanged = true;
    return ++this.#lastKey;
  }

  nextSequence(): number {
    this.#hasChanged = true;
    return ++this.#lastSequence;
  }

  /** Takes note of a sequence that was given elsewhere: later ones come behind it. */
  passSequence(sequence: number): void {
    this.#hasChanged = true;
    this.#lastSequence = Math.max(this.#lastSequence, sequence);
  }

  get tagVersion(): number {
    return this.#tagVersion;
  }

  /** Whether this transaction wrote a tag: what it reads of tags is not to be kept then. */
  get hasNewTags(): boolean {
    return this.#hasNewTags;
  }

  /** To be called whenever a tag is written. */
  noteTagWrite(): void {
    this.#hasChanged = true;
    this.#hasNewTags = true;
    this.#tagVersion += 1;
  }

  /** Whether this transaction wrote an API key: what other processes keep of keys is old then. */
  get hasNewKeys(): boolean {
    return this.#hasNewKeys;
  }

  /** To be called whenever an API key is written. */
  noteKeyWrite(): void {
    this.#hasNewKeys = true;
  }

  /** Writes what waits, and what was counted: the last statements before the commit. */
  save(session: Session): void {
    this.deferred.flush(session);
    if (this.#hasChanged) session.post(save, [this.accountKey, this.#lastKey, this.#lastSequence, this.#tagVersion]);
  }
}
