import { type AssignedTag, DomainError } from '@tagsmith/core';
import { leadBulkTagsInput } from '@tagsmith/schema';
import type { StoredLead, WriteTx } from '@tagsmith/store';
import type { z } from 'zod';
import type { VerbContext } from '../engine/context.ts';
import { writeVerb } from '../engine/verb.ts';
import { findOrCreateTags } from '../tag/find-or-create-tags.ts';
import { resolveTagsToRemove } from '../tag/resolve-tag-refs.ts';
import { changeLead } from './change-lead.ts';
import { lockLead } from './find-lead.ts';

type BulkInput = z.output<typeof leadBulkTagsInput>;
type TagSet = readonly StoredLead['tags'][number][];

/** What became of one entry; `before` is the tag set as this entry found it. */
export type BulkTagResult =
  | {
      readonly outcome: 'done';
      readonly leadId: string;
      readonly before: readonly AssignedTag[];
      readonly added: readonly AssignedTag[];
      readonly removed: readonly AssignedTag[];
    }
  | { readonly outcome: 'not_found' | 'deleted' }
  | { readonly outcome: 'refused'; readonly reason: string; readonly message: string };

/**
 * Tags many leads in one transaction and one operation: a result for each entry, in the order of the input, doubles
 * included. An entry that fails leaves the others as they are.
 */
export const bulkTagLeads = writeVerb({
  input: leadBulkTagsInput,
  run: async (tx, context, input) => {
    const results: BulkTagResult[] = [];
    let retag: Retag | undefined;
    for (const ref of input.leads) {
      // Looked up anew for each entry: a double sees what its first did.
      const lead = await lockLead(tx, context, ref);
      if (lead?.deletedAt !== null) {
        results.push({ outcome: lead === undefined ? 'not_found' : 'deleted' });
        continue;
      }
      // Not before there is a lead to tag: a request that reaches none makes no tags.
      retag ??= await prepare(tx, context, input);
      results.push(await tagOne(tx, context, lead, retag));
    }
    return { operationId: context.operation.id, results };
  },
});

/** How the action turns one tag set into another. */
type Retag = (set: TagSet) => TagSet;

async function prepare(tx: WriteTx, context: VerbContext, { action, tags }: BulkInput): Promise<Retag> {
  if (action === 'clear') return () => [];
  if (action === 'remove') {
    const removed = new Set((await resolveTagsToRemove(tx, tags)).map(({ id }) => id));
    return (set) => set.filter(({ id }) => !removed.has(id));
  }
  const named = await findOrCreateTags(tx, context, tags);
  return action === 'set' ? () => named : (set) => [...set, ...named];
}

async function tagOne(tx: WriteTx, context: VerbContext, lead: StoredLead, retag: Retag): Promise<BulkTagResult> {
  try {
    const { added, removed } = await changeLead(tx, context, lead, { tags: retag(lead.tags) });
    return { outcome: 'done', leadId: lead.id, before: lead.tags, added, removed };
  } catch (error) {
    // changeLead refuses before it writes, so there is nothing to undo.
    if (!(error instanceof DomainError)) throw error;
    return { outcome: 'refused', reason: error.reason, message: error.message };
  }
}
