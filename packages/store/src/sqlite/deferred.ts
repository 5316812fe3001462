/** What a transaction has yet to write, for all writes of a batch at once. */
export interface Deferred {
  /** Writes what waits; to be called inside the transaction, before it commits. */
  flush(): void;
  /** Forgets what waits, because what it belongs to was undone. */
  discard(): void;
}
