import { foldText } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import { decodeCursor, encodeCursor } from '../paging/cursor.ts';
import { keysetPage } from '../paging/keyset-page.ts';
import type { TagListQuery, TagReads, TagSort } from '../port/tags.ts';
import { prepare } from './prepare.ts';
import { type TagRow, type TagUseRow, tagColumns, tagUseColumns, toTag, toTagUse } from './tag-rows.ts';

type RowWithUse = TagRow & TagUseRow;

const ofAccount = 'tag.account_id = ? AND tag.deleted_at IS NULL AND instr(tag.search_text, ?) > 0';
const withUse = 'tag LEFT JOIN tag_use ON tag_use.tag_id = tag.id';

/** The lists of tags. By slug they walk an index; by use they sort all tags of the account, of which there are few. */
export function bindTagList(db: Database): (accountKey: number) => Pick<TagReads, 'list' | 'listWithUse' | 'count'> {
  const bySlug = <Row extends TagRow>(columns: string, from: string, where = ofAccount) =>
    prepare<[number, string, string, number], Row>(
      db,
      `SELECT ${columns} FROM ${from} WHERE ${where} AND tag.slug > ? ORDER BY tag.slug LIMIT ?`,
    );
  const page = bySlug(tagColumns, 'tag');
  const pageColored = bySlug(tagColumns, 'tag', `${ofAccount} AND tag.color IS NOT NULL`);
  const pageWithUse = bySlug<RowWithUse>(`${tagColumns}, ${tagUseColumns}`, withUse);
  const byUse = (use: string) =>
    prepare<[number, string, number, string, number], RowWithUse>(
      db,
      `
      SELECT ${tagColumns}, ${tagUseColumns} FROM ${withUse}
      WHERE ${ofAccount} AND (-${use}, tag.slug) > (?, ?)
      ORDER BY ${use} DESC, tag.slug LIMIT ?`,
    );
  const pages = { leads: byUse('coalesce(tag_use.leads, 0)'), lastUsed: byUse('coalesce(tag_use.last_used_at, 0)') };
  const count = prepare<[number, string], number>(db, `SELECT count(*) FROM tag WHERE ${ofAccount}`).pluck();

  return (accountKey) => ({
    list: async ({ colored = false, ...query }) => {
      const rows = (colored ? pageColored : page).all(accountKey, ...placeOf(query));
      return keysetPage(rows, query.limit, { toItem: toTag, toCursor });
    },
    listWithUse: async ({ sort = 'slug', ...query }) => {
      if (sort === 'slug') {
        const rows = pageWithUse.all(accountKey, ...placeOf(query));
        return keysetPage(rows, query.limit, { toItem: toTagWithUse, toCursor });
      }
      const rows = pages[sort].all(accountKey, ...placeByUse(sort, query));
      return keysetPage(rows, query.limit, { toItem: toTagWithUse, toCursor: cursorByUse(sort) });
    },
    count: async (search = '') => count.get(accountKey, foldText(search)) ?? 0,
  });
}

/** What tags must have, where a page begins, and how many rows to select for it. */
function placeOf({ cursor, limit, search = '' }: TagListQuery): [search: string, slug: string, rows: number] {
  const [slug] = cursor === undefined ? [''] : decodeCursor('tag', cursor, ['string']);
  return [foldText(search), slug, limit + 1];
}

function toCursor({ slug }: TagRow): string {
  return encodeCursor('tag', [slug]);
}

/** Uses with their sign turned: so a place in a falling order and then by slug is one comparison. */
function placeByUse(
  sort: TagSort,
  { cursor, limit, search = '' }: TagListQuery,
): [search: string, use: number, slug: string, rows: number] {
  const start: [number, string] = [Number.MIN_SAFE_INTEGER, ''];
  const [use, slug] = cursor === undefined ? start : decodeCursor(`tag by ${sort}`, cursor, ['number', 'string']);
  return [foldText(search), use, slug, limit + 1];
}

function cursorByUse(sort: Exclude<TagSort, 'slug'>): (row: RowWithUse) => string {
  return ({ slug, leads, last_used_at }) =>
    encodeCursor(`tag by ${sort}`, [-(sort === 'leads' ? leads : (last_used_at ?? 0)), slug]);
}

function toTagWithUse(row: RowWithUse) {
  return { ...toTag(row), ...toTagUse(row) };
}
