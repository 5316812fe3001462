import { type AssignedTag, limits } from '@tagsmith/core';
import { asAssigned, type Stored, type StoredTag, type WriteTx } from '@tagsmith/store';
import type { WriteContext } from '../engine/context.ts';
import { assertTagsFit } from '../lead/lead-limits.ts';
import { eachOnce } from './each-once.ts';
import { insertTag } from './insert-tag.ts';
import { slugOfName } from './slug-of-name.ts';

type TagSet = readonly Stored<AssignedTag>[];

/**
 * The tags that these names mean, in their order, each once. Names of one slug are one tag; the first that comes
 * names a new tag, and a tag that exists keeps its name.
 * @throws DomainError `limit_exceeded` beyond the tags that one lead carries
 */
export async function findOrCreateTags(tx: WriteTx, context: WriteContext, names: readonly string[]): Promise<TagSet> {
  const [tags = []] = await findOrCreateTagSets(tx, context, [names]);
  return tags;
}

/** Like `findOrCreateTags` for the tags of many leads, each tag looked up or made once. */
export async function findOrCreateTagSets(
  tx: WriteTx,
  context: WriteContext,
  sets: readonly (readonly string[])[],
): Promise<readonly TagSet[]> {
  const nameBySlug = new Map<string, string>();
  const slugSets = sets.map((names) => {
    const slugs = names.map(slugOfName);
    slugs.forEach((slug, index) => {
      if (!nameBySlug.has(slug)) nameBySlug.set(slug, names[index] ?? '');
    });
    return slugs;
  });
  for (const slugs of slugSets) {
    if (slugs.length > limits.tagsPerLead) assertTagsFit(new Set(slugs).size);
  }
  const tags = await findOrCreateBySlug(tx, context, nameBySlug);
  // Two slugs are one tag, when one of them is an alias.
  return slugSets.map((slugs) => eachOnce(slugs.flatMap((slug) => tags.get(slug) ?? [])).map(asAssigned));
}

async function findOrCreateBySlug(
  tx: WriteTx,
  context: WriteContext,
  nameBySlug: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, StoredTag>> {
  const found = await tx.tags.findBySlugs([...nameBySlug.keys()]);
  if (found.size === nameBySlug.size) return found;
  const tags = new Map(found);
  for (const [slug, name] of nameBySlug) {
    if (!tags.has(slug)) tags.set(slug, await insertTag(tx, context, { name, slug }));
  }
  return tags;
}
