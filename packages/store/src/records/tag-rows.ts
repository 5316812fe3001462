import type { AssignedTag, TagColor, TagUse } from '@tagsmith/core';
import { rowKey, type Stored } from '../port/stored.ts';
import type { StoredTag } from '../port/tags.ts';
import { isoTime } from './iso-time.ts';

/** What every store reads of a tag as it stands on a lead. How a row says that it is protected is each store's own. */
export interface PlainAssignedTagRow {
  readonly id: number;
  readonly uid: string;
  readonly number: number;
  readonly location_tag_id: string;
  readonly name: string;
  readonly slug: string;
  readonly color: TagColor | null;
}

export interface PlainTagRow extends PlainAssignedTagRow {
  readonly description: string | null;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface TagUseRow {
  readonly leads: number;
  readonly last_used_at: number | null;
}

export function assignedTagOf(row: PlainAssignedTagRow, isProtected: boolean): Stored<AssignedTag> {
  return {
    [rowKey]: row.id,
    id: row.uid,
    number: row.number,
    locationTagId: row.location_tag_id,
    name: row.name,
    slug: row.slug,
    protected: isProtected,
    color: row.color,
  };
}

export function tagOf(row: PlainTagRow, isProtected: boolean): StoredTag {
  return {
    ...assignedTagOf(row, isProtected),
    description: row.description,
    createdAt: isoTime(row.created_at),
    updatedAt: isoTime(row.updated_at),
  };
}

export function toTagUse(row: TagUseRow): TagUse {
  return { leads: row.leads, lastUsedAt: isoTime(row.last_used_at) };
}
