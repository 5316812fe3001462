import { type AssignedTag, DomainError, slugifyTag } from '@tagsmith/core';
import type { TagRef } from '@tagsmith/schema';
import { asAssigned, type ReadTx, type Stored, type WriteTx } from '@tagsmith/store';
import type { WriteContext } from '../engine/context.ts';
import { assertTagsFit } from '../lead/lead-limits.ts';
import { eachOnce } from './each-once.ts';
import { findOrCreateTagSets } from './find-or-create-tags.ts';
import { slugOfName } from './slug-of-name.ts';

type Tags = readonly Stored<AssignedTag>[];
type TagId = Exclude<TagRef, string>;

/**
 * The tags to add, in the order of the references, each once; a name that is new makes its tag.
 * @throws DomainError `invalid`, `tag_unknown`, naming every id that is no tag's; `limit_exceeded`
 */
export async function resolveTagsToAdd(tx: WriteTx, context: WriteContext, refs: readonly TagRef[]): Promise<Tags> {
  // Unknown ids first, so that the error names them all.
  const byId = await findByIds(tx, refs.filter(isTagId));
  const names = refs.filter(isName);
  assertTagsFit(new Set(names.map(slugOfName)).size);
  // A set of its own for each name, because the tag that it means may have another name by now.
  const sets = await findOrCreateTagSets(
    tx,
    context,
    names.map((name) => [name]),
  );
  const byName = new Map(names.map((name, index) => [name, sets[index] ?? []]));
  return eachOnce(refs.flatMap((ref) => (isName(ref) ? (byName.get(ref) ?? []) : (byId.get(ref) ?? []))));
}

/** The tags to take off, each once; what is no tag can't be on a lead and is passed over. */
export async function resolveTagsToRemove(tx: ReadTx, refs: readonly TagRef[]): Promise<Tags> {
  const bySlug = await tx.tags.findBySlugs(refs.filter(isName).map(slugifyTag));
  const byId = await Promise.all(refs.filter(isTagId).map((ref) => tx.tags.find(ref)));
  return eachOnce([...bySlug.values(), ...byId.flatMap((tag) => tag ?? [])].map(asAssigned));
}

async function findByIds(tx: ReadTx, ids: readonly TagId[]): Promise<ReadonlyMap<TagId, Stored<AssignedTag>>> {
  const found = await Promise.all(ids.map(async (id) => [id, await tx.tags.find(id)] as const));
  const unknown = found.filter(([, tag]) => tag === undefined).map(([id]) => ({ ...id }));
  if (unknown.length === 0)
    return new Map(found.flatMap(([id, tag]) => (tag === undefined ? [] : [[id, asAssigned(tag)] as const])));
  const named = unknown.map((id) => Object.values(id).join()).join(', ');
  throw new DomainError('invalid', 'tag_unknown', `There is no tag ${named}.`, { tags: unknown });
}

function isName(ref: TagRef): ref is string {
  return typeof ref === 'string';
}

function isTagId(ref: TagRef): ref is TagId {
  return typeof ref !== 'string';
}
