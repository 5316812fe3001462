import type { LeadReads, MetadataKey } from '../port/leads.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';

const select = statement<{ readonly key: string; readonly is_number: boolean }>(`
  SELECT entry.key, bool_and(json_typeof(entry.value) = 'number') AS is_number
  FROM (
    SELECT lead_revision.lead_id FROM lead_revision WHERE lead_revision.account_id = $1 AND lead_revision.is_live
    ORDER BY lead_revision.updated_at DESC, lead_revision.uid DESC LIMIT $2
  ) AS recent
  CROSS JOIN LATERAL (
    SELECT lead.metadata FROM lead WHERE lead.account_id = $1 AND lead.id = recent.lead_id LIMIT 1
  ) AS lead
  CROSS JOIN LATERAL json_each(lead.metadata) AS entry
  WHERE json_typeof(entry.value) <> 'null'
  GROUP BY entry.key ORDER BY entry.key COLLATE "C" LIMIT $3`);

/** Looks into the metadata of the leads that were changed last: there is no index of its keys. */
export async function listMetadataKeys(
  session: Session,
  accountKey: number,
  { leads, limit }: Parameters<LeadReads['listMetadataKeys']>[0],
): Promise<readonly MetadataKey[]> {
  const rows = await session.rows(select, [accountKey, leads, limit]);
  return rows.map(({ key, is_number }) => ({ key, isNumber: is_number }));
}
