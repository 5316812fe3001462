import { type Account, DomainError, type Tag } from '@tagsmith/core';
import { isVendorId } from './wire.ts';

/** The tag that a path names. @throws DomainError `tag_not_found`: what has not the form of an id is nobody's */
export function tagOfPath(tagId: string): { readonly locationTagId: string } {
  if (isVendorId(tagId)) return { locationTagId: tagId };
  throw new DomainError('not_found', 'tag_not_found', 'There is no such tag.');
}

/** In lower case, as the vendor keeps names of tags and as contacts show them. */
export function fromLocationTag({ locationTagId, name }: Tag, { locationId }: Pick<Account, 'locationId'>) {
  return { id: locationTagId, name: name.toLowerCase(), locationId };
}
