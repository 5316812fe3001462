import type { Database, Statement } from 'better-sqlite3';

/**
 * Prepares a statement for good. Every parameter is bound behind a unary plus, which changes no value: where the query
 * planner sees a bare parameter it may look at the bound value, and from then on SQLite prepares the statement anew each
 * time another value is bound (20 µs instead of 1 for a join; see docs/decisions/0003-parameters-behind-plus.md).
 */
export function prepare<Parameters extends unknown[] = unknown[], Row = unknown>(
  db: Database,
  sql: string,
): Statement<Parameters, Row> {
  return db.prepare<Parameters, Row>(behindPlus(sql));
}

/** `a = @a AND b = ?` → `a = +@a AND b = +?`. SQL of this store has no parameter signs inside literals. */
export function behindPlus(sql: string): string {
  return sql.replace(/(?<![\w+])(\?|@\w+)/g, '+$1');
}
