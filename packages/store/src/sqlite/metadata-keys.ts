import type { Database } from 'better-sqlite3';
import type { LeadReads } from '../port/leads.ts';
import { prepare } from './prepare.ts';

interface KeyRow {
  readonly key: string;
  readonly is_number: number;
}

/** Looks into the metadata of the leads that were changed last: there is no index of its keys. */
export function bindListMetadataKeys(db: Database): (accountKey: number) => LeadReads['listMetadataKeys'] {
  const select = prepare<[object], KeyRow>(
    db,
    `
    WITH recent AS (
      SELECT metadata FROM lead INDEXED BY lead_updated
      WHERE account_id = @accountKey AND deleted_at IS NULL ORDER BY updated_at DESC, uid DESC LIMIT @leads
    )
    SELECT entry.key, min(entry.type IN ('integer', 'real')) AS is_number
    FROM recent CROSS JOIN json_each(recent.metadata) AS entry
    WHERE entry.type <> 'null' GROUP BY entry.key ORDER BY entry.key LIMIT @limit`,
  );

  return (accountKey) => async (query) =>
    select.all({ ...query, accountKey }).map(({ key, is_number }) => ({ key, isNumber: is_number === 1 }));
}
