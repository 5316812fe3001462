import { slugifyTag } from '@tagsmith/core';
import type { StoredTag, WriteTx } from '@tagsmith/store';
import type { WriteContext } from '../engine/context.ts';
import { assertTagsFit } from '../lead/lead-limits.ts';
import { insertTag } from './insert-tag.ts';

/**
 * The tags that these names mean, in their order, each once. Names of one slug are one tag; the first that comes
 * names a new tag, and a tag that exists keeps its name.
 * @throws DomainError `limit_exceeded` beyond the tags that one lead carries
 */
export async function findOrCreateTags(
  tx: WriteTx,
  context: WriteContext,
  names: readonly string[],
): Promise<readonly StoredTag[]> {
  return (await findOrCreateTagSets(tx, context, [names])).flat();
}

/** Like `findOrCreateTags` for the tags of many leads, each tag looked up or made once. */
export async function findOrCreateTagSets(
  tx: WriteTx,
  context: WriteContext,
  sets: readonly (readonly string[])[],
): Promise<readonly (readonly StoredTag[])[]> {
  const slugByName = new Map([...new Set(sets.flat())].map((name) => [name, slugifyTag(name)]));
  const slugSets = sets.map((names) => new Set(names.flatMap((name) => slugByName.get(name) ?? [])));
  for (const { size } of slugSets) assertTagsFit(size);
  const tags = await findOrCreateBySlug(tx, context, slugByName);
  return slugSets.map((set) => [...new Set([...set].flatMap((slug) => tags.get(slug) ?? []))]);
}

/** The tags by slug. Two slugs are one tag, and one object, when one of them is an alias. */
async function findOrCreateBySlug(
  tx: WriteTx,
  context: WriteContext,
  slugByName: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, StoredTag>> {
  const found = await tx.tags.findBySlugs([...new Set(slugByName.values())]);
  const tags = new Map<string, StoredTag>();
  const byId = new Map<string, StoredTag>();
  for (const [name, slug] of slugByName) {
    if (tags.has(slug)) continue;
    const tag = found.get(slug) ?? (await insertTag(tx, context, { name, slug }));
    tags.set(slug, byId.get(tag.id) ?? tag);
    byId.set(tag.id, byId.get(tag.id) ?? tag);
  }
  return tags;
}
