import { type AssignedTag, slugifyTag } from '@tagsmith/core';
import { asAssigned, type Stored, type StoredTag, type WriteTx } from '@tagsmith/store';
import type { WriteContext } from '../engine/context.ts';
import { assertTagsFit } from '../lead/lead-limits.ts';
import { insertTag } from './insert-tag.ts';

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
  const slugByName = new Map<string, string>();
  const slugSets = sets.map((names) => {
    const slugs = new Set<string>();
    for (const name of names) {
      const slug = slugByName.get(name) ?? slugifyTag(name);
      slugByName.set(name, slug);
      slugs.add(slug);
    }
    return slugs;
  });
  for (const { size } of slugSets) assertTagsFit(size);
  const tags = await findOrCreateBySlug(tx, context, slugByName);
  return slugSets.map((slugs) => {
    const set = new Set<Stored<AssignedTag>>();
    for (const slug of slugs) {
      const tag = tags.get(slug);
      if (tag !== undefined) set.add(asAssigned(tag));
    }
    return [...set];
  });
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
    const known = byId.get(tag.id) ?? tag;
    tags.set(slug, known);
    byId.set(tag.id, known);
  }
  return tags;
}
