import { foldText } from '@tagsmith/core';
import { keysetPage } from '../paging/keyset-page.ts';
import { cursorBySlug, cursorByUse, placeBySlug, placeByUse } from '../paging/tag-cursor.ts';
import type { TagReads } from '../port/tags.ts';
import { type TagUseRow, toTagUse } from '../records/tag-rows.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';
import { type TagRow, tagColumns, tagUseColumns, toTag } from './tag-rows.ts';

type RowWithUse = TagRow & TagUseRow;

const ofAccount = 'tag.account_id = $1 AND tag.deleted_at IS NULL AND strpos(tag.search_text, $2) > 0';
const withUse = 'tag LEFT JOIN tag_use ON tag_use.account_id = $1 AND tag_use.tag_id = tag.id';

const bySlug = <Row extends TagRow>(columns: string, from: string, where = ofAccount) =>
  statement<Row>(`SELECT ${columns} FROM ${from} WHERE ${where} AND tag.slug > $3 ORDER BY tag.slug LIMIT $4`);
const page = bySlug(tagColumns, 'tag');
const pageColored = bySlug(tagColumns, 'tag', `${ofAccount} AND tag.color IS NOT NULL`);
const pageWithUse = bySlug<RowWithUse>(`${tagColumns}, ${tagUseColumns}`, withUse);
const byUse = (use: string) =>
  statement<RowWithUse>(`
    SELECT ${tagColumns}, ${tagUseColumns} FROM ${withUse}
    WHERE ${ofAccount} AND (-${use}, tag.slug) > ($3, $4)
    ORDER BY ${use} DESC, tag.slug LIMIT $5`);
const pages = { leads: byUse('coalesce(tag_use.leads, 0)'), lastUsed: byUse('coalesce(tag_use.last_used_at, 0)') };
const count = statement<{ readonly count: number }>(`SELECT count(*) FROM tag WHERE ${ofAccount}`);

/** The lists of tags. By slug they walk an index; by use they sort all tags of the account, of which there are few. */
export function createTagList(session: Session, accountKey: number): Pick<TagReads, 'list' | 'listWithUse' | 'count'> {
  return {
    list: async ({ colored = false, ...query }) => {
      const rows = await session.rows(colored ? pageColored : page, [accountKey, ...placeBySlug(query)]);
      return keysetPage(rows, query.limit, { toItem: toTag, toCursor: cursorBySlug });
    },
    listWithUse: async ({ sort = 'slug', ...query }) => {
      if (sort === 'slug') {
        const rows = await session.rows(pageWithUse, [accountKey, ...placeBySlug(query)]);
        return keysetPage(rows, query.limit, { toItem: toTagWithUse, toCursor: cursorBySlug });
      }
      const rows = await session.rows(pages[sort], [accountKey, ...placeByUse(sort, query)]);
      return keysetPage(rows, query.limit, { toItem: toTagWithUse, toCursor: cursorByUse(sort) });
    },
    count: async (search = '') => (await session.row(count, [accountKey, foldText(search)]))?.count ?? 0,
  };
}

function toTagWithUse(row: RowWithUse) {
  return { ...toTag(row), ...toTagUse(row) };
}
