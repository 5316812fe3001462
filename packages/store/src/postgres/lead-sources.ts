import type { Session } from './session.ts';
import { statement } from './statement.ts';

const next = (behind: string) => `
  SELECT min(lead.source) FROM lead
  WHERE lead.account_id = $1 AND lead.deleted_at IS NULL AND lead.source > ${behind}`;
const select = statement<{ readonly source: string }>(`
  WITH RECURSIVE found (source) AS (
    ${next("''")}
    UNION ALL SELECT (${next('found.source')}) FROM found WHERE found.source IS NOT NULL
  )
  SELECT source FROM found WHERE source IS NOT NULL LIMIT $2`);

/** Leaps through the index from each source to the next: a few look-ups, however many leads share them. */
export async function listLeadSources(session: Session, accountKey: number, limit: number): Promise<readonly string[]> {
  return (await session.rows(select, [accountKey, limit])).map(({ source }) => source);
}
