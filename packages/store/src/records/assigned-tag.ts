import type { AssignedTag } from '@tagsmith/core';
import { rowKey, type Stored } from '../port/stored.ts';

/** Leads share the tags of the dictionary, so they share these too. */
const assignedTags = new WeakMap<Stored<AssignedTag>, Stored<AssignedTag>>();

/** A tag as it stands on a lead: one from the dictionary says more. */
export function asAssigned(tag: Stored<AssignedTag>): Stored<AssignedTag> {
  const known = assignedTags.get(tag);
  if (known !== undefined) return known;
  const { id, number, locationTagId, name, slug, protected: isProtected, color } = tag;
  const assigned = { [rowKey]: tag[rowKey], id, number, locationTagId, name, slug, protected: isProtected, color };
  assignedTags.set(tag, assigned);
  assignedTags.set(assigned, assigned);
  return assigned;
}
