import type { Database } from 'better-sqlite3';
import type { LeadReads } from '../port/leads.ts';
import { prepare } from './prepare.ts';

/** Leaps through the index from each source to the next: a few look-ups, however many leads share them. */
export function bindListSources(db: Database): (accountKey: number) => LeadReads['listSources'] {
  const next = (behind: string) => `
    SELECT min(source) FROM lead INDEXED BY lead_source
    WHERE account_id = @accountKey AND deleted_at IS NULL AND source > ${behind}`;
  const select = prepare<[object], string>(
    db,
    `
    WITH RECURSIVE found (source) AS (
      ${next("''")}
      UNION ALL SELECT (${next('found.source')}) FROM found WHERE found.source IS NOT NULL
    )
    SELECT source FROM found WHERE source IS NOT NULL LIMIT @limit`,
  ).pluck();

  return (accountKey) => async (limit) => select.all({ accountKey, limit });
}
