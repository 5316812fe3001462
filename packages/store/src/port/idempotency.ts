/** What a write that named an idempotency key came to. */
export interface IdempotencyRecord {
  readonly key: string;
  /** A hash of what was asked; the same key with another fingerprint is a mistake of the caller. */
  readonly fingerprint: string;
  /** The request that did the write. */
  readonly requestId: string;
  /** The outcome as JSON. */
  readonly outcome: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** The idempotency keys of the account. They are written in the transaction of the write that they describe. */
export interface IdempotencyWrites {
  /** The record of a key, unless it is older than `notBefore` (ms since the epoch). */
  find(key: string, notBefore: number): Promise<IdempotencyRecord | undefined>;
  /** Keeps a record in the place of an older one of its key, and forgets some that are older than `notBefore`. */
  put(record: IdempotencyRecord, notBefore: number): Promise<void>;
}
