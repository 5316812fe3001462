import type { AssignedTag } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import { rowKey, type Stored } from '../port/stored.ts';
import { type HeldTag, readHeldTags, writeHeldTags } from './held-tags.ts';
import { prepare } from './prepare.ts';

type Tags = readonly Stored<AssignedTag>[];

/** A lead and the tags that its row says it has. */
export type Assignment = readonly [leadKey: number, tagKeys: readonly number[]];

/** Putting tags on leads and taking them off: in the lists of the tags, and in the text that the row of the lead is to hold. */
export function bindAssignments(db: Database) {
  // One statement for all tags of all leads: a call for each would cost more than its row.
  const insert = prepare<[string]>(
    db,
    `
    INSERT INTO lead_tag (tag_id, lead_id)
    SELECT tag.value, lead.value ->> 0 FROM json_each(?) AS lead CROSS JOIN json_each(lead.value, '$[1]') AS tag`,
  );
  const insertOne = prepare<[number, number]>(db, 'INSERT INTO lead_tag (tag_id, lead_id) VALUES (?, ?)');
  const remove = prepare<[number, number]>(db, 'DELETE FROM lead_tag WHERE tag_id = ? AND lead_id = ?');
  const selectHeld = prepare<[number], string>(db, 'SELECT tags FROM lead WHERE id = ?').pluck();

  return {
    /** Lists leads that were made just now, with their tags in their rows. */
    listNew: (assignments: readonly Assignment[]): void => {
      insert.run(JSON.stringify(assignments));
    },
    /** Takes tags off a lead and puts others behind those that it has. Returns what its row is to hold. */
    change: (leadKey: number, removed: Tags, added: Tags, at: number): string => {
      for (const tag of removed) remove.run(tag[rowKey], leadKey);
      for (const tag of added) insertOne.run(tag[rowKey], leadKey);
      const gone = new Set(removed.map(keyOf));
      const held = readHeldTags(selectHeld.get(leadKey) ?? '[]').filter(([tagKey]) => !gone.has(tagKey));
      return writeHeldTags([...held, ...added.map((tag): HeldTag => [tag[rowKey], at])]);
    },
  };
}

export function keyOf(tag: Stored<AssignedTag>): number {
  return tag[rowKey];
}
