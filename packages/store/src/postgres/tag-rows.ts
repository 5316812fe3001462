import type { AssignedTag, TagColor } from '@tagsmith/core';
import { rowKey, type Stored } from '../port/stored.ts';
import type { StoredTag } from '../port/tags.ts';
import { assignedTagOf, type PlainAssignedTagRow, type PlainTagRow, tagOf } from '../records/tag-rows.ts';

interface ProtectedRow {
  readonly protected: boolean;
}

export type AssignedTagRow = PlainAssignedTagRow & ProtectedRow;
export type TagRow = PlainTagRow & ProtectedRow;

/** The columns of an assigned tag by their place, as `assignedTags` of lead-rows builds them. */
export type AssignedTagTuple = [
  id: number,
  uid: string,
  number: number,
  locationTagId: string,
  name: string,
  slug: string,
  isProtected: boolean,
  color: TagColor | null,
];

export const assignedTagColumns =
  'tag.id, tag.uid, tag.number, tag.location_tag_id, tag.name, tag.slug, tag.protected, tag.color';
export const tagColumns = `${assignedTagColumns}, tag.description, tag.created_at, tag.updated_at`;
export const tagUseColumns = 'coalesce(tag_use.leads, 0) AS leads, tag_use.last_used_at';

export function toAssignedTag(tuple: AssignedTagTuple): Stored<AssignedTag> {
  const [id, uid, number, locationTagId, name, slug, isProtected, color] = tuple;
  return { [rowKey]: id, id: uid, number, locationTagId, name, slug, protected: isProtected, color };
}

export function toAssignedTagOfRow(row: AssignedTagRow): Stored<AssignedTag> {
  return assignedTagOf(row, row.protected);
}

export function toTag(row: TagRow): StoredTag {
  return tagOf(row, row.protected);
}
