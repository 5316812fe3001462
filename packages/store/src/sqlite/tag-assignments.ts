import type { AssignedTag } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import { rowKey, type Stored } from '../port/stored.ts';
import type { HeldTag } from './held-tags.ts';
import { prepare } from './prepare.ts';

type Tags = readonly Stored<AssignedTag>[];

/** A lead and the tags that its row says it has. */
export type Assignment = readonly [leadKey: number, tagKeys: readonly number[]];

/** The lists of the tags: which leads carry each. */
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

  return {
    /** Lists leads that were made just now, with their tags in their rows. */
    listNew: (assignments: readonly Assignment[]): void => {
      insert.run(JSON.stringify(assignments));
    },
    /** Takes a lead off the lists of some tags, and puts it on those of others. */
    change: (leadKey: number, removed: Tags, added: Tags): void => {
      for (const tag of removed) remove.run(tag[rowKey], leadKey);
      for (const tag of added) insertOne.run(tag[rowKey], leadKey);
    },
  };
}

/** What the row of a lead holds once some tags are taken off, and others put on behind those that stay. */
export function heldAfter(held: readonly HeldTag[], removed: Tags, added: Tags, at: number): readonly HeldTag[] {
  const gone = new Set(removed.map(keyOf));
  return [...held.filter(([tagKey]) => !gone.has(tagKey)), ...added.map((tag): HeldTag => [tag[rowKey], at])];
}

export function keyOf(tag: Stored<AssignedTag>): number {
  return tag[rowKey];
}
