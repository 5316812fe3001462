import { StoreError } from '../store-error.ts';

/**
 * Runs a statement; a refused unique index becomes `StoreError('unique')`. SQLite names the columns, not the index, so
 * `constraints` says which index a column stands for.
 */
export function mapUnique<Result>(constraints: Readonly<Record<string, string>>, run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    const constraint = cause instanceof Error ? constraintOf(cause.message, constraints) : undefined;
    if (constraint === undefined) throw cause;
    throw new StoreError('unique', `The unique index ${constraint} refused the row.`, { constraint, cause });
  }
}

function constraintOf(message: string, constraints: Readonly<Record<string, string>>): string | undefined {
  const columns = /^UNIQUE constraint failed: (.+)$/.exec(message)?.[1]?.split(', ') ?? [];
  const named = columns.find((column) => Object.hasOwn(constraints, column));
  return named === undefined ? undefined : constraints[named];
}
