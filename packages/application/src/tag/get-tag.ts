import { DomainError } from '@tagsmith/core';
import type { TagIdOrSlug } from '@tagsmith/schema';
import type { ReadTx, StoredTag } from '@tagsmith/store';

/** @throws DomainError `not_found`, `tag_not_found` */
export async function getTag(tx: ReadTx, ref: TagIdOrSlug): Promise<StoredTag> {
  const tag = 'slug' in ref ? (await tx.tags.findBySlugs([ref.slug])).get(ref.slug) : await tx.tags.find(ref);
  if (tag === undefined) throw new DomainError('not_found', 'tag_not_found', 'There is no such tag.');
  return tag;
}
