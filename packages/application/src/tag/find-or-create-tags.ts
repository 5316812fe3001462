import { slugifyTag } from '@tagsmith/core';
import type { StoredTag, WriteTx } from '@tagsmith/store';
import type { VerbContext } from '../engine/context.ts';
import { assertTagsFit } from '../lead/lead-limits.ts';
import { insertTag } from './insert-tag.ts';

/**
 * The tags that these names mean, in their order, each once. Names of one slug are one tag; the first that comes
 * names a new tag, and a tag that exists keeps its name.
 * @throws DomainError `limit_exceeded` beyond the tags that one lead carries
 */
export async function findOrCreateTags(
  tx: WriteTx,
  context: VerbContext,
  names: readonly string[],
): Promise<readonly StoredTag[]> {
  const nameBySlug = firstNameBySlug(names);
  assertTagsFit(nameBySlug.size);
  const found = await tx.tags.findBySlugs([...nameBySlug.keys()]);
  const tags = new Map<string, StoredTag>();
  for (const [slug, name] of nameBySlug) {
    const tag = found.get(slug) ?? (await insertTag(tx, context, { name, slug }));
    // Two slugs are one tag when one of them is an alias.
    if (!tags.has(tag.id)) tags.set(tag.id, tag);
  }
  return [...tags.values()];
}

/** Cleaned names by their slug, the first of each. */
export function firstNameBySlug(names: readonly string[]): ReadonlyMap<string, string> {
  const nameBySlug = new Map<string, string>();
  for (const name of names) {
    const slug = slugifyTag(name);
    if (!nameBySlug.has(slug)) nameBySlug.set(slug, name);
  }
  return nameBySlug;
}
