/**
 * What a store can't do, in words that every store shares.
 * `unavailable`: the database does not answer, is full or is closed; nothing of the transaction was kept.
 * `unique`: a unique index refused a row; `constraint` names it.
 * `bad_cursor`: the cursor is not one of this list's.
 * `unknown_account`: no such account.
 * `newer_schema`, `changed_migration`: the database does not belong to this version.
 * `older_schema`: the database is to be brought up to date first.
 * `unopenable`: the file can't be opened or made.
 * `backup_failed`: the copy can't be written.
 * `unfinished_copy`: the database does not hold all that it should, yet.
 * `occupied`: what a copy is to go into has something else in it.
 */
export type StoreErrorKind =
  | 'unavailable'
  | 'unique'
  | 'bad_cursor'
  | 'unknown_account'
  | 'newer_schema'
  | 'changed_migration'
  | 'older_schema'
  | 'unopenable'
  | 'backup_failed'
  | 'unfinished_copy'
  | 'occupied';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly kind: StoreErrorKind;
  readonly constraint: string | undefined;

  constructor(kind: StoreErrorKind, message: string, options: { constraint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.constraint = options.constraint;
  }
}
