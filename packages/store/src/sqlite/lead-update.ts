import type { Database } from 'better-sqlite3';
import type { StoredLead } from '../port/leads.ts';
import { rowKey } from '../port/stored.ts';
import { isFoundAsText } from '../records/lead-texts.ts';
import { leadWriters } from '../records/lead-writers.ts';
import { StatementCache } from './statement-cache.ts';

type Value = string | number | null;

/** What a row gets that is no field of the lead; null leaves it as it is. */
export interface RowUpdate {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** As `held-tags` writes them. */
  readonly tags: string | null;
  readonly lastChange: number | null;
}

const textColumns = new Set(['sort_name', 'search_text']);

/** The fields that a write changes, by column. */
export function changedColumns(before: StoredLead, after: StoredLead): ReadonlyMap<string, Value> {
  const keepsTexts = isFoundAsText(before, after);
  const changed = new Map<string, Value>();
  for (const [column, write] of Object.entries(leadWriters)) {
    if (keepsTexts && textColumns.has(column)) continue;
    const value = write(after);
    if (value !== write(before)) changed.set(column, value);
  }
  if (after.deletedAt !== before.deletedAt) {
    changed.set('deleted_at', after.deletedAt === null ? null : Date.parse(after.deletedAt));
  }
  return changed;
}

/**
 * Writes a lead's row, which is then one revision on. What does not change is not named: SQLite writes each index anew
 * that has a named column in it, and `deleted_at` is in nearly all.
 */
export function bindLeadUpdate(db: Database) {
  const statements = new StatementCache<unknown, Value[]>(db);
  const noFields = statements.get(updateSql([]));

  return (before: StoredLead, { at, tags, lastChange }: RowUpdate, changed: ReadonlyMap<string, Value>): void => {
    const statement = changed.size === 0 ? noFields : statements.get(updateSql([...changed.keys()]));
    const { changes } = statement.run(at, tags, lastChange, ...changed.values(), before[rowKey], before.revision);
    if (changes === 0) throw new Error('A lead can only be saved as its transaction last saw it');
  };
}

function updateSql(columns: readonly string[]): string {
  const set = columns.map((column) => `, ${column} = ?`).join('');
  return `
    UPDATE lead SET revision = revision + 1, updated_at = ?, tags = coalesce(?, tags),
      last_change = coalesce(?, last_change)${set}
    WHERE id = ? AND revision = ?`;
}
