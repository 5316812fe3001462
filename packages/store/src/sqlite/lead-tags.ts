import type { AssignedTag } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import type { Stored } from '../port/stored.ts';
import { prepare } from './prepare.ts';
import { type AssignedTagRow, assignedTagColumns, toAssignedTag } from './tag-rows.ts';

/** The tags of many leads at once, by lead key, each in the order of assignment. */
export function bindTagsOfLeads(
  db: Database,
): (leadKeys: readonly number[]) => ReadonlyMap<number, readonly Stored<AssignedTag>[]> {
  const select = prepare<[string], AssignedTagRow & { readonly lead_id: number }>(
    db,
    `
    SELECT lead_tag.lead_id, ${assignedTagColumns}
    FROM json_each(?) AS wanted CROSS JOIN lead_tag ON lead_tag.lead_id = wanted.value
      CROSS JOIN tag ON tag.id = lead_tag.tag_id
    ORDER BY lead_tag.lead_id, lead_tag.position`,
  );
  return (leadKeys) =>
    new Map(
      [...Map.groupBy(select.all(JSON.stringify(leadKeys)), (row) => row.lead_id)].map(([leadKey, rows]) => [
        leadKey,
        rows.map(toAssignedTag),
      ]),
    );
}
