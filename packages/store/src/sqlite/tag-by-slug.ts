import type { Database } from 'better-sqlite3';
import type { StoredTag } from '../port/tags.ts';
import { prepare } from './prepare.ts';
import { type TagRow, tagColumns, toTag } from './tag-rows.ts';

/** The tag that has a slug, or had it before it was renamed. */
export function bindTagBySlug(db: Database): (accountKey: number, slug: string) => StoredTag | undefined {
  const bySlug = prepare<[number, string], TagRow>(
    db,
    `SELECT ${tagColumns} FROM tag WHERE tag.account_id = ? AND tag.slug = ? AND tag.deleted_at IS NULL`,
  );
  const byAlias = prepare<[number, string], TagRow>(
    db,
    `
    SELECT ${tagColumns} FROM tag_alias JOIN tag ON tag.id = tag_alias.tag_id
    WHERE tag_alias.account_id = ? AND tag_alias.slug = ? AND tag.deleted_at IS NULL`,
  );
  return (accountKey, slug) => {
    const row = bySlug.get(accountKey, slug) ?? byAlias.get(accountKey, slug);
    return row && toTag(row);
  };
}
