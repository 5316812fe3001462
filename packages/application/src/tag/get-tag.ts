import { DomainError } from '@tagsmith/core';
import type { ReadTx, StoredTag, TagSelector } from '@tagsmith/store';

/** @throws DomainError `not_found`, `tag_not_found` */
export async function getTag(tx: ReadTx, selector: TagSelector): Promise<StoredTag> {
  const tag = await tx.tags.find(selector);
  if (tag === undefined) throw new DomainError('not_found', 'tag_not_found', 'There is no such tag.');
  return tag;
}
