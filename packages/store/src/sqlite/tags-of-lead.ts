import type { AssignedTag } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import type { Stored } from '../port/stored.ts';
import { prepare } from './prepare.ts';
import type { TagDictionary } from './tag-dictionary.ts';
import { type AssignedTagRow, assignedTagColumns, toAssignedTag } from './tag-rows.ts';

/** The tags of a lead in the order of assignment, by its row. */
export type TagsOfLead = (leadKey: number) => readonly Stored<AssignedTag>[];

export function bindTagsOfLead(db: Database): TagsOfLead {
  const select = prepare<[number], AssignedTagRow>(
    db,
    `
    SELECT ${assignedTagColumns} FROM lead_tag JOIN tag ON tag.id = lead_tag.tag_id
    WHERE lead_tag.lead_id = ? ORDER BY lead_tag.position`,
  );
  return (leadKey) => select.all(leadKey).map(toAssignedTag);
}

/** The same where the tags themselves are known. */
export function bindTagsFromDictionary(db: Database, dictionary: TagDictionary): TagsOfLead {
  const selectKeys = prepare<[number], number>(
    db,
    'SELECT tag_id FROM lead_tag WHERE lead_id = ? ORDER BY position',
  ).pluck();
  return (leadKey) => selectKeys.all(leadKey).map((key) => dictionary.getAssigned(key));
}
