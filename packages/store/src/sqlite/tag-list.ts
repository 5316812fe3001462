import { foldText } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import { keysetPage } from '../paging/keyset-page.ts';
import { cursorBySlug, cursorByUse, placeBySlug, placeByUse } from '../paging/tag-cursor.ts';
import type { TagReads } from '../port/tags.ts';
import { type TagUseRow, toTagUse } from '../records/tag-rows.ts';
import { prepare } from './prepare.ts';
import { type TagRow, tagColumns, tagUseColumns, toTag } from './tag-rows.ts';

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
      const rows = (colored ? pageColored : page).all(accountKey, ...placeBySlug(query));
      return keysetPage(rows, query.limit, { toItem: toTag, toCursor: cursorBySlug });
    },
    listWithUse: async ({ sort = 'slug', ...query }) => {
      if (sort === 'slug') {
        const rows = pageWithUse.all(accountKey, ...placeBySlug(query));
        return keysetPage(rows, query.limit, { toItem: toTagWithUse, toCursor: cursorBySlug });
      }
      const rows = pages[sort].all(accountKey, ...placeByUse(sort, query));
      return keysetPage(rows, query.limit, { toItem: toTagWithUse, toCursor: cursorByUse(sort) });
    },
    count: async (search = '') => count.get(accountKey, foldText(search)) ?? 0,
  });
}

function toTagWithUse(row: RowWithUse) {
  return { ...toTag(row), ...toTagUse(row) };
}
