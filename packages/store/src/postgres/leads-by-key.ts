import type { StoredLead } from '../port/leads.ts';
import { type LeadOwnRow, leadOwnColumns, leadTables, toTaggedLead } from './lead-rows.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';
import { type AssignedTagRow, assignedTagColumns, toAssignedTagOfRow } from './tag-rows.ts';

interface ListedRow extends LeadOwnRow {
  readonly tag_ids: readonly number[];
}

// Statements of their own, whose plans nothing of a query can spoil. Many leads share a tag, so each is read once.
const selectLeads = statement<ListedRow>(`
  SELECT ${leadOwnColumns}, to_json(ARRAY(
    SELECT lead_tag.tag_id FROM lead_tag WHERE lead_tag.account_id = $1 AND lead_tag.lead_id = lead.id
    ORDER BY lead_tag.position)) AS tag_ids
  FROM ${leadTables} WHERE lead.account_id = $1 AND lead.id = ANY($2)`);
const selectTags = statement<AssignedTagRow>(
  `SELECT ${assignedTagColumns} FROM tag WHERE tag.account_id = $1 AND tag.id = ANY($2)`,
);

/** The leads that have these keys, in their order. */
export async function readLeadsByKey(
  session: Session,
  accountKey: number,
  keys: readonly number[],
): Promise<readonly StoredLead[]> {
  if (keys.length === 0) return [];
  const rows = await session.rows(selectLeads, [accountKey, keys]);
  const tagKeys = new Set(rows.flatMap((row) => row.tag_ids));
  const tagRows = tagKeys.size === 0 ? [] : await session.rows(selectTags, [accountKey, [...tagKeys]]);
  const tags = new Map(tagRows.map((row) => [row.id, toAssignedTagOfRow(row)]));
  const leads = new Map(
    rows.map((row) => [
      row.id,
      toTaggedLead(
        row,
        row.tag_ids.flatMap((key) => tags.get(key) ?? []),
      ),
    ]),
  );
  return keys.flatMap((key) => leads.get(key) ?? []);
}
