import { DomainError } from '@tagsmith/core';
import type { StoredTag, WriteTx } from '@tagsmith/store';

/** @throws DomainError `conflict`, `tag_slug_taken`, when another tag than `self` has this slug as its own */
export async function assertSlugFree(tx: WriteTx, slug: string, self?: StoredTag): Promise<void> {
  const holder = (await tx.tags.findBySlugs([slug])).get(slug);
  if (holder === undefined || holder.slug !== slug || holder.id === self?.id) return;
  throw new DomainError('conflict', 'tag_slug_taken', `A tag with the slug "${slug}" already exists.`, {
    tagId: holder.id,
  });
}
