import type { Database } from 'better-sqlite3';

/** How SQLite would run a statement, line by line, whatever its parameters. */
export function queryPlan(db: Database, sql: string): readonly string[] {
  const named = [...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, null]);
  const placed = [...sql.matchAll(/\?/g)].map(() => null);
  const explain = db.prepare<unknown[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
  return explain.all(...(named.length > 0 ? [Object.fromEntries(named)] : placed)).map(({ detail }) => detail);
}

/** The lines that tell of reading all of a table, or of sorting. What a statement itself makes or names is no table. */
export function costlyLines(plan: readonly string[]): readonly string[] {
  const made = plan.flatMap((line) => /^(?:CO-ROUTINE|MATERIALIZE) (.+)$/.exec(line)?.[1] ?? []);
  return plan.filter((line) => {
    const scanned = /^SCAN (.+)$/.exec(line)?.[1];
    if (scanned === undefined) return line.includes('TEMP B-TREE');
    return !made.includes(scanned) && scanned !== 'CONSTANT ROW' && !isLookup.test(scanned);
  });
}

/** What a JSON text holds, which is a parameter or in a row, and what the search index finds by a text or a key. */
const isLookup = /^\S+(?: EXISTS)? VIRTUAL TABLE INDEX [13]:|^lead_search VIRTUAL TABLE INDEX 0:(?:M1|=)/;
