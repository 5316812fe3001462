import type { Database } from 'better-sqlite3';
import { rowKey } from '../port/stored.ts';
import type { StoredTag, TagReads, TagSelector } from '../port/tags.ts';
import { prepare } from './prepare.ts';
import { bindTagActivity } from './tag-activity.ts';
import { bindTagList } from './tag-list.ts';
import { type TagRow, type TagUseRow, tagColumns, tagUseColumns, toTag, toTagUse } from './tag-rows.ts';
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
  const bySlug = select('slug');
  const byAlias = prepare<[number, string], TagRow>(
    db,
    `
    SELECT ${tagColumns} FROM tag_alias JOIN tag ON tag.id = tag_alias.tag_id
    WHERE tag_alias.account_id = ? AND tag_alias.slug = ? AND tag.deleted_at IS NULL`,
  );
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
        const row = bySlug.get(accountKey, slug) ?? byAlias.get(accountKey, slug);
        if (row !== undefined) found.set(slug, toTag(row));
      }
      return found;
    },
    ...lists(accountKey),
    listActivity: listActivity(accountKey),
    getUse: async (tag) => toTagUse(use.get(tag[rowKey]) ?? { leads: 0, last_used_at: null }),
  });
}
