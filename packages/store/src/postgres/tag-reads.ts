import { rowKey } from '../port/stored.ts';
import type { TagReads, TagSelector } from '../port/tags.ts';
import { type TagUseRow, toTagUse } from '../records/tag-rows.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';
import { listTagActivity } from './tag-activity.ts';
import { findTagsBySlug } from './tag-by-slug.ts';
import { createTagList } from './tag-list.ts';
import { type TagRow, tagColumns, tagUseColumns, toTag } from './tag-rows.ts';
import { isUuid } from './uuid.ts';

const select = (where: string) =>
  statement<TagRow>(
    `SELECT ${tagColumns} FROM tag WHERE tag.account_id = $1 AND tag.${where} = $2 AND tag.deleted_at IS NULL`,
  );
const byUid = select('uid');
const byNumber = select('number');
const byLocationTagId = select('location_tag_id');
const use = statement<TagUseRow>(`SELECT ${tagUseColumns} FROM tag_use WHERE account_id = $1 AND tag_id = $2`);

/** Finding tags: by their ids, by slug or alias, and as a list. */
export function createTagReads(session: Session, accountKey: number): TagReads {
  const findRow = async (selector: TagSelector): Promise<TagRow | undefined> => {
    if ('number' in selector) return session.row(byNumber, [accountKey, selector.number]);
    if ('locationTagId' in selector) return session.row(byLocationTagId, [accountKey, selector.locationTagId]);
    return isUuid(selector.id) ? session.row(byUid, [accountKey, selector.id]) : undefined;
  };
  return {
    find: async (selector) => {
      const row = await findRow(selector);
      return row && toTag(row);
    },
    findBySlugs: (slugs) => findTagsBySlug(session, accountKey, slugs),
    ...createTagList(session, accountKey),
    listActivity: (tag, from) => listTagActivity(session, { accountKey, tag, from }),
    getUse: async (tag) =>
      toTagUse((await session.row(use, [accountKey, tag[rowKey]])) ?? { leads: 0, last_used_at: null }),
  };
}
