import type { AssignedTag } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import type { StoredLead } from '../port/leads.ts';
import { rowKey, type Stored } from '../port/stored.ts';
import { prepare } from './prepare.ts';

/** Tags to put on a lead, the first behind position `last`. */
export type Assignment = readonly [leadKey: number, at: number, last: number, tagKeys: readonly number[]];

/** Putting tags on leads, behind those they have, and taking them off. */
export function bindAssignments(db: Database) {
  // One statement for all tags of all leads: a call for each would cost more than its row.
  const insert = prepare<[string]>(
    db,
    `
    INSERT INTO lead_tag (lead_id, tag_id, position, assigned_at)
    SELECT lead.value ->> 0, tag.value, (lead.value ->> 2) + tag.key + 1, lead.value ->> 1
    FROM json_each(?) AS lead CROSS JOIN json_each(lead.value, '$[3]') AS tag`,
  );
  const insertOne = prepare<[number, number, number, number]>(
    db,
    'INSERT INTO lead_tag (lead_id, tag_id, position, assigned_at) VALUES (?, ?, ?, ?)',
  );
  const lastPosition = prepare<[number], number>(
    db,
    'SELECT coalesce(max(position), 0) FROM lead_tag WHERE lead_id = ?',
  ).pluck();
  const remove = prepare<[number, number]>(db, 'DELETE FROM lead_tag WHERE lead_id = ? AND tag_id = ?');

  const assign = (assignments: readonly Assignment[]): void => {
    insert.run(JSON.stringify(assignments));
  };

  return {
    assign,
    /** Puts the tags on leads that were made just now. */
    addFirst: (leads: readonly StoredLead[]): void => {
      assign(leads.map((lead) => [lead[rowKey], Date.parse(lead.createdAt), 0, lead.tags.map(keyOf)]));
    },
    add: (leadKey: number, tags: readonly Stored<AssignedTag>[], at: number): void => {
      if (tags.length === 0) return;
      let position = lastPosition.get(leadKey) ?? 0;
      for (const tag of tags) {
        position += 1;
        insertOne.run(leadKey, tag[rowKey], position, at);
      }
    },
    remove: (leadKey: number, tags: readonly Stored<AssignedTag>[]): void => {
      for (const tag of tags) remove.run(leadKey, tag[rowKey]);
    },
  };
}

function keyOf(tag: Stored<AssignedTag>): number {
  return tag[rowKey];
}
