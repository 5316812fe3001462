import { foldText } from '@tagsmith/core';
import { rowKey } from '../port/stored.ts';
import type { NewTag, StoredTag, TagFields, TagWrites } from '../port/tags.ts';
import { tagSearchTextOf } from '../records/tag-search-text.ts';
import { statement } from './statement.ts';
import { findTagsBySlug } from './tag-by-slug.ts';
import { createTagReads } from './tag-reads.ts';
import { type TagRow, tagColumns, toTag } from './tag-rows.ts';
import { unassignTag } from './unassign-tag.ts';
import { mapUnique } from './unique.ts';
import type { Writing } from './writing.ts';

// Deleted tags stay as rows, so a number is never given twice.
const insert = statement<TagRow>(`
  INSERT INTO tag (account_id, id, uid, number, location_tag_id, name, slug, description, protected, color, search_text,
    folded_name, created_at, updated_at)
  VALUES ($1, $2, $3, coalesce($4, (SELECT coalesce(max(number), 0) + 1 FROM tag WHERE account_id = $1)), $5, $6, $7, $8,
    $9, $10, $11, $12, $13, $14)
  RETURNING ${tagColumns}`);
const update = statement<TagRow>(`
  UPDATE tag SET name = $3, slug = $4, description = $5, protected = $6, color = $7, search_text = $8, folded_name = $9,
    updated_at = $10
  WHERE account_id = $1 AND id = $2
  RETURNING ${tagColumns}`);
const addAlias = statement(`
  INSERT INTO tag_alias (account_id, slug, tag_id) VALUES ($1, $2, $3)
  ON CONFLICT (account_id, slug) DO UPDATE SET tag_id = excluded.tag_id`);
const dropAlias = statement('DELETE FROM tag_alias WHERE account_id = $1 AND slug = $2');
const dropAliasesOf = statement('DELETE FROM tag_alias WHERE account_id = $1 AND tag_id = $2');
const dropUse = statement('DELETE FROM tag_use WHERE account_id = $1 AND tag_id = $2');
const markDeleted = statement('UPDATE tag SET deleted_at = $3 WHERE account_id = $1 AND id = $2');

/** Writing the tag dictionary. */
export function createTagWrites(writing: Writing): TagWrites {
  const { session, accountKey, head, dictionary } = writing;
  return {
    ...createTagReads(session, accountKey),
    findBySlugs: async (slugs) => {
      const kept = dictionary.of(head);
      const missing = kept === undefined ? slugs : slugs.filter((slug) => !kept.has(slug));
      const read = await findTagsBySlug(session, accountKey, missing);
      for (const [slug, tag] of read) dictionary.keep(head, slug, tag);
      return new Map(
        slugs.flatMap((slug) => {
          const tag = read.get(slug) ?? kept?.get(slug);
          return tag === undefined ? [] : [[slug, tag]];
        }),
      );
    },
    insert: async (tag: NewTag) => {
      head.noteTagWrite();
      const {
        id,
        number = null,
        locationTagId,
        name,
        slug,
        description,
        color,
        createdAt,
        updatedAt = createdAt,
      } = tag;
      const texts = [tagSearchTextOf(tag), foldText(name)];
      const values = [id, number, locationTagId, name, slug, description, tag.protected, color, ...texts];
      const rows = await mapUnique(
        session.writeReturning(insert, [accountKey, head.nextKey(), ...values, createdAt, updatedAt]),
      );
      session.post(dropAlias, [accountKey, slug]);
      return written(rows);
    },
    update: async (tag: StoredTag, fields: TagFields, at: number) => {
      head.noteTagWrite();
      head.foreseen.forget();
      const { name, slug, description, protected: isProtected, color } = fields;
      const values = [name, slug, description, isProtected, color, tagSearchTextOf(fields), foldText(name), at];
      const rows = await mapUnique(session.writeReturning(update, [accountKey, tag[rowKey], ...values]));
      if (slug !== tag.slug) {
        session.post(dropAlias, [accountKey, slug]);
        session.post(addAlias, [accountKey, tag.slug, tag[rowKey]]);
      }
      return written(rows);
    },
    delete: async (tag, operation) => {
      head.noteTagWrite();
      head.foreseen.forget();
      const leads = await unassignTag(writing, tag, operation);
      session.post(dropUse, [accountKey, tag[rowKey]]);
      session.post(dropAliasesOf, [accountKey, tag[rowKey]]);
      session.post(markDeleted, [accountKey, tag[rowKey], operation.at]);
      return leads;
    },
  };
}

function written([row]: readonly TagRow[]): StoredTag {
  if (row === undefined) throw new Error('The tag that was written is not there');
  return toTag(row);
}
