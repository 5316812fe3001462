import type { AssignedTag, TagColor, TagUse } from '@tagsmith/core';
import { rowKey, type Stored } from '../port/stored.ts';
import type { StoredTag } from '../port/tags.ts';
import { isoTime } from '../records/iso-time.ts';

export interface AssignedTagRow {
  readonly id: number;
  readonly uid: string;
  readonly number: number;
  readonly location_tag_id: string;
  readonly name: string;
  readonly slug: string;
  readonly protected: boolean;
  readonly color: TagColor | null;
}

export interface TagRow extends AssignedTagRow {
  readonly description: string | null;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface TagUseRow {
  readonly leads: number;
  readonly last_used_at: number | null;
}

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
  return {
    [rowKey]: row.id,
    id: row.uid,
    number: row.number,
    locationTagId: row.location_tag_id,
    name: row.name,
    slug: row.slug,
    protected: row.protected,
    color: row.color,
  };
}

export function toTag(row: TagRow): StoredTag {
  return {
    ...toAssignedTagOfRow(row),
    description: row.description,
    createdAt: isoTime(row.created_at),
    updatedAt: isoTime(row.updated_at),
  };
}

export function toTagUse(row: TagUseRow): TagUse {
  return { leads: row.leads, lastUsedAt: isoTime(row.last_used_at) };
}
