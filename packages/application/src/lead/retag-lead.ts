import { type AssignedTag, DomainError } from '@tagsmith/core';
import type { TagChangeInput } from '@tagsmith/schema';
import type { StoredLead, WriteTx } from '@tagsmith/store';
import type { WriteContext } from '../engine/context.ts';
import { findOrCreateTags } from '../tag/find-or-create-tags.ts';
import { resolveTagsToRemove } from '../tag/resolve-tag-refs.ts';
import { changeLead } from './change-lead.ts';

type TagSet = readonly StoredLead['tags'][number][];

/** How an action turns one tag set into another. */
export type Retag = (set: TagSet) => TagSet;

/** What became of one lead; `before` is the tag set as it was found. */
export type RetaggedLead =
  | {
      readonly outcome: 'done';
      readonly leadId: string;
      readonly before: readonly AssignedTag[];
      readonly added: readonly AssignedTag[];
      readonly removed: readonly AssignedTag[];
    }
  | { readonly outcome: 'refused'; readonly reason: string; readonly message: string };

/** Makes the tags that are new, so a call that reaches no lead must not come here. */
export async function prepareRetag(
  tx: WriteTx,
  context: WriteContext,
  { action, tags }: TagChangeInput,
): Promise<Retag> {
  if (action === 'clear') return () => [];
  if (action === 'remove') {
    const removed = new Set((await resolveTagsToRemove(tx, tags)).map(({ id }) => id));
    return (set) => set.filter(({ id }) => !removed.has(id));
  }
  const named = await findOrCreateTags(tx, context, tags);
  return action === 'set' ? () => named : (set) => [...set, ...named];
}

/** Changes the tags of one lead of many: what can't be done for it is its outcome, and no error. */
export async function retagLead(
  tx: WriteTx,
  context: WriteContext,
  lead: StoredLead,
  retag: Retag,
): Promise<RetaggedLead> {
  try {
    const { added, removed } = await changeLead(tx, context, lead, { tags: retag(lead.tags) });
    return { outcome: 'done', leadId: lead.id, before: lead.tags, added, removed };
  } catch (error) {
    // changeLead refuses before it writes, so there is nothing to undo.
    if (!(error instanceof DomainError)) throw error;
    return { outcome: 'refused', reason: error.reason, message: error.message };
  }
}
