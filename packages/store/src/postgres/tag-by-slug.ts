import type { StoredTag } from '../port/tags.ts';
import { bindList, runAll } from './bind-list.ts';
import type { Session } from './session.ts';
import { type TagRow, tagColumns, toTag } from './tag-rows.ts';

type FoundRow = TagRow & { readonly asked: string };

// A tag's own slug always wins over an alias.
const bySlugs = bindList<FoundRow>(
  ['text'],
  (slugs) => `
  SELECT ${tagColumns}, tag.slug AS asked FROM tag
  WHERE tag.account_id = $1 AND tag.slug IN (${slugs}) AND tag.deleted_at IS NULL
  UNION ALL
  SELECT ${tagColumns}, tag_alias.slug FROM tag_alias JOIN tag ON tag.account_id = $1 AND tag.id = tag_alias.tag_id
  WHERE tag_alias.account_id = $1 AND tag_alias.slug IN (${slugs}) AND tag.deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM tag AS own
      WHERE own.account_id = $1 AND own.slug = tag_alias.slug AND own.deleted_at IS NULL)`,
);

/** The tags that have these slugs, or had them before they were renamed, by the slug that was asked for; one object a tag. */
export async function findTagsBySlug(
  session: Session,
  accountKey: number,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, StoredTag>> {
  const rows = await runAll(
    session,
    bySlugs(
      accountKey,
      slugs.map((slug) => [slug]),
    ),
  );
  const byAsked = new Map(rows.map((row) => [row.asked, row]));
  const byKey = new Map<number, StoredTag>();
  const found = new Map<string, StoredTag>();
  for (const slug of slugs) {
    const row = byAsked.get(slug);
    if (row === undefined) continue;
    const tag = byKey.get(row.id) ?? toTag(row);
    byKey.set(row.id, tag);
    found.set(slug, tag);
  }
  return found;
}
