import { foldText } from '@tagsmith/core';
import type { TagListQuery, TagSort } from '../port/tags.ts';
import type { TagUseRow } from '../records/tag-rows.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

interface SlugRow {
  readonly slug: string;
}

/** What tags must have, where a page begins, and how many rows to select for it. @throws StoreError `bad_cursor` */
export function placeBySlug({
  cursor,
  limit,
  search = '',
}: TagListQuery): [search: string, slug: string, rows: number] {
  const [slug] = cursor === undefined ? [''] : decodeCursor('tag', cursor, ['string']);
  return [foldText(search), slug, limit + 1];
}

export function cursorBySlug({ slug }: SlugRow): string {
  return encodeCursor('tag', [slug]);
}

/**
 * The same in an order by use. Uses have their sign turned: so a place in a falling order and then by slug is one comparison.
 * @throws StoreError `bad_cursor`
 */
export function placeByUse(
  sort: TagSort,
  { cursor, limit, search = '' }: TagListQuery,
): [search: string, use: number, slug: string, rows: number] {
  const start: [number, string] = [Number.MIN_SAFE_INTEGER, ''];
  const [use, slug] = cursor === undefined ? start : decodeCursor(`tag by ${sort}`, cursor, ['number', 'string']);
  return [foldText(search), use, slug, limit + 1];
}

export function cursorByUse(sort: Exclude<TagSort, 'slug'>): (row: SlugRow & TagUseRow) => string {
  return ({ slug, leads, last_used_at }) =>
    encodeCursor(`tag by ${sort}`, [-(sort === 'leads' ? leads : (last_used_at ?? 0)), slug]);
}
