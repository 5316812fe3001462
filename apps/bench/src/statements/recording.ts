/** What a process sent to PostgreSQL, as plain data that goes from process to process. */
export interface Recording {
  readonly texts: readonly StatementText[];
  /** In the order in which they ended. */
  readonly transactions: readonly SentTransaction[];
}

export interface StatementText {
  readonly text: string;
  /** Under which a connection prepares it; undefined where it does not. */
  readonly name: string | undefined;
}

export interface SentTransaction {
  readonly connection: number;
  /** Milliseconds of a clock that all processes of a machine share; so is `at` of a lock. */
  readonly startedAt: number;
  readonly locks: readonly AccountLock[];
  readonly statements: readonly SentStatement[];
}

/** That the transaction held the lock of an account, from this time to its end. */
interface AccountLock {
  readonly accountKey: unknown;
  readonly at: number;
}

export interface SentStatement {
  /** Its place in `texts`. */
  readonly text: number;
  readonly values: readonly unknown[];
  /** How many statements of its transaction had been answered when it was sent. */
  readonly after: number;
}
