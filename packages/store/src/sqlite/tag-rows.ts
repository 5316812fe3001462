import type { StoredTag } from '../port/tags.ts';
import { type PlainTagRow, tagOf } from '../records/tag-rows.ts';

export type TagRow = PlainTagRow & { readonly protected: 0 | 1 };

export const tagColumns = `tag.id, tag.uid, tag.number, tag.location_tag_id, tag.name, tag.slug, tag.protected, tag.color,
  tag.description, tag.created_at, tag.updated_at`;
export const tagUseColumns = 'coalesce(tag_use.leads, 0) AS leads, tag_use.last_used_at';

export function toTag(row: TagRow): StoredTag {
  return tagOf(row, row.protected === 1);
}
