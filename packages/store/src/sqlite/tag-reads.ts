import type { Database } from 'better-sqlite3';
import { rowKey } from '../port/stored.ts';
import type { StoredTag, TagReads, TagSelector } from '../port/tags.ts';
import { type TagUseRow, toTagUse } from '../records/tag-rows.ts';
import { prepare } from './prepare.ts';
import { bindTagActivity } from './tag-activity.ts';
import { bindTagBySlug } from './tag-by-slug.ts';
import { bindTagList } from './tag-list.ts';
import { type TagRow, tagColumns, tagUseColumns, toTag } from './tag-rows.ts';
import type { Trail } from './trail.ts';

/** Finding tags: by their ids, by slug or alias, and as a list. */
export function bindTagReads(db: Database, trail: Trail): (accountKey: number) => TagReads {
  const select = (where: string) =>
    prepare<[number, string | number], TagRow>(
      db,
      `SELECT ${tagColumns} FROM tag WHERE tag.account_id = ? AND tag.${where} = ? AND tag.deleted_at IS NULL`,
    );
  const byUid = select('uid');
  const byNumber = select('number');
  const byLocationTagId = select('location_tag_id');
  const findBySlug = bindTagBySlug(db);
  const use = prepare<[number], TagUseRow>(db, `SELECT ${tagUseColumns} FROM tag_use WHERE tag_id = ?`);

  const lists = bindTagList(db);
  const listActivity = bindTagActivity(db, trail);

  const findRow = (accountKey: number, selector: TagSelector): TagRow | undefined => {
    if ('id' in selector) return byUid.get(accountKey, selector.id);
    if ('number' in selector) return byNumber.get(accountKey, selector.number);
    return byLocationTagId.get(accountKey, selector.locationTagId);
  };

  return (accountKey) => ({
    find: async (selector) => {
      const row = findRow(accountKey, selector);
      return row && toTag(row);
    },
    findBySlugs: async (slugs) => {
      const found = new Map<string, StoredTag>();
      for (const slug of slugs) {
        const tag = findBySlug(accountKey, slug);
        if (tag !== undefined) found.set(slug, tag);
      }
      return found;
    },
    ...lists(accountKey),
    listActivity: listActivity(accountKey),
    getUse: async (tag) => toTagUse(use.get(tag[rowKey]) ?? { leads: 0, last_used_at: null }),
  });
}
