import type { AssignedTag } from '@tagsmith/core';
import type { Stored } from '../port/stored.ts';
import type { StoredTag } from '../port/tags.ts';
import { assignedTagOf, type PlainAssignedTagRow, type PlainTagRow, tagOf } from '../records/tag-rows.ts';

interface ProtectedRow {
  readonly protected: 0 | 1;
}

export type AssignedTagRow = PlainAssignedTagRow & ProtectedRow;
export type TagRow = PlainTagRow & ProtectedRow;

export const assignedTagColumns =
  'tag.id, tag.uid, tag.number, tag.location_tag_id, tag.name, tag.slug, tag.protected, tag.color';
export const tagColumns = `${assignedTagColumns}, tag.description, tag.created_at, tag.updated_at`;
export const tagUseColumns = 'coalesce(tag_use.leads, 0) AS leads, tag_use.last_used_at';

export function toAssignedTag(row: AssignedTagRow): Stored<AssignedTag> {
  return assignedTagOf(row, row.protected === 1);
}

export function toTag(row: TagRow): StoredTag {
  return tagOf(row, row.protected === 1);
}
