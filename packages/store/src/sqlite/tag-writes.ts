import type { Database } from 'better-sqlite3';
import type { Operation } from '../port/changes.ts';
import { rowKey } from '../port/stored.ts';
import type { NewTag, StoredTag, TagFields, TagWrites } from '../port/tags.ts';
import { tagSearchTextOf } from '../records/tag-search-text.ts';
import { prepare } from './prepare.ts';
import type { TagDictionary } from './tag-dictionary.ts';
import { bindTagReads } from './tag-reads.ts';
import { type TagRow, tagColumns, toTag } from './tag-rows.ts';
import type { Trail } from './trail.ts';
import { bindUnassignTag } from './unassign-tag.ts';
import { mapUnique } from './unique.ts';

const constraints = {
  'tag.slug': 'tag_slug',
  'tag.uid': 'tag_uid',
  'tag.number': 'tag_number',
  'tag.location_tag_id': 'tag_location_tag_id',
};

/** Writing the tag dictionary. */
export function bindTagWrites(
  db: Database,
  trail: Trail,
  dictionary: TagDictionary,
): (accountKey: number) => TagWrites {
  const bindReads = bindTagReads(db, trail);
  const unassign = bindUnassignTag(db);
  // Deleted tags stay as rows, so a number is never given twice.
  const nextNumber = prepare<[number], { next: number }>(
    db,
    'SELECT coalesce(max(number), 0) + 1 AS next FROM tag WHERE account_id = ?',
  );
  const insert = prepare(
    db,
    `
    INSERT INTO tag (account_id, uid, number, location_tag_id, name, slug, description, protected, color, search_text,
      created_at, updated_at)
    VALUES (@accountKey, @id, @number, @locationTagId, @name, @slug, @description, @protected, @color, @searchText,
      @createdAt, @updatedAt)`,
  );
  const update = prepare(
    db,
    `
    UPDATE tag SET name = @name, slug = @slug, description = @description, protected = @protected,
      color = @color, search_text = @searchText, updated_at = @at
    WHERE id = @key`,
  );
  const selectByKey = prepare<[number], TagRow>(db, `SELECT ${tagColumns} FROM tag WHERE tag.id = ?`);
  const addAlias = prepare<[number, string, number]>(
    db,
    `
    INSERT INTO tag_alias (account_id, slug, tag_id) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET tag_id = excluded.tag_id`,
  );
  const dropAlias = prepare<[number, string]>(db, 'DELETE FROM tag_alias WHERE account_id = ? AND slug = ?');
  const dropAliasesOf = prepare<[number, number]>(db, 'DELETE FROM tag_alias WHERE account_id = ? AND tag_id = ?');
  const dropUse = prepare<[number]>(db, 'DELETE FROM tag_use WHERE tag_id = ?');
  const markDeleted = prepare<[number, number]>(db, 'UPDATE tag SET deleted_at = ? WHERE id = ?');

  const read = (key: number): StoredTag => {
    const row = selectByKey.get(key);
    if (row === undefined) throw new Error('The tag that was written is not there');
    return toTag(row);
  };

  return (accountKey) => ({
    ...bindReads(accountKey),
    findBySlugs: async (slugs) => dictionary.findBySlugs(accountKey, slugs),
    insert: async (tag: NewTag) => {
      dictionary.noteWrite();
      const number = tag.number ?? nextNumber.get(accountKey)?.next;
      const { createdAt, updatedAt = createdAt } = tag;
      const written = { protected: Number(tag.protected), searchText: tagSearchTextOf(tag), updatedAt };
      const row = { ...tag, ...written, accountKey, number };
      const { lastInsertRowid } = mapUnique(constraints, () => insert.run(row));
      dropAlias.run(accountKey, tag.slug);
      return read(Number(lastInsertRowid));
    },
    update: async (tag: StoredTag, fields: TagFields, at: number) => {
      dictionary.noteWrite();
      const key = tag[rowKey];
      const { name, slug, description, protected: isProtected, color } = fields;
      const searchText = tagSearchTextOf(fields);
      mapUnique(constraints, () =>
        update.run({ name, slug, description, protected: Number(isProtected), color, searchText, at, key }),
      );
      if (slug !== tag.slug) {
        dropAlias.run(accountKey, slug);
        addAlias.run(accountKey, tag.slug, key);
      }
      return read(key);
    },
    delete: async (tag: StoredTag, operation: Operation) => {
      dictionary.noteWrite();
      const leads = unassign(accountKey, tag, operation);
      dropUse.run(tag[rowKey]);
      dropAliasesOf.run(accountKey, tag[rowKey]);
      markDeleted.run(operation.at, tag[rowKey]);
      return leads;
    },
  });
}
