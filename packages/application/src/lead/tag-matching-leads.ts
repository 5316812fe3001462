import { leadTagMatchingInput } from '@tagsmith/schema';
import type { LeadFilter, StoredLead, WriteTx } from '@tagsmith/store';
import { writeVerb } from '../engine/verb.ts';
import { resolveFilter } from './resolve-filter.ts';
import { prepareRetag, retagLead } from './retag-lead.ts';

/** What became of one page of the leads that match. */
export interface TaggedPage {
  readonly operationId: string;
  /** Leads whose tags are others now. */
  readonly changed: number;
  /** Leads that had nothing to change. */
  readonly unchanged: number;
  /** Leads that stay as they are because a rule forbids the change. */
  readonly refused: readonly { readonly leadId: string; readonly reason: string; readonly message: string }[];
  /** Where the next page begins; null behind the last one. */
  readonly nextCursor: string | null;
}

/**
 * Tags a page of the leads that a filter lets through, in one transaction and one operation. A caller repeats it with
 * `nextCursor`, and so reaches each of them once, also where the change decides what the filter lets through: a cursor
 * is a place in the order of creation, which no tag moves. A lead that passes no longer lies before that place, so
 * nothing behind it shifts. The newest come first: leads that are made meanwhile are not reached, so there is an end.
 */
export const tagMatchingLeads = writeVerb({
  input: leadTagMatchingInput,
  run: async (tx, context, { filter: asked, cursor, limit, except, ...change }): Promise<TaggedPage> => {
    const tally = { operationId: context.operation.id, changed: 0, unchanged: 0 };
    const filter = await resolveFilter(tx, asked);
    const page = filter && (await lockPage(tx, filter, { cursor, limit }));
    const excepted = new Set(except);
    const leads = page?.leads.filter(({ id }) => !excepted.has(id)) ?? [];
    const refused: TaggedPage['refused'][number][] = [];
    // A page that reaches no lead makes no tags.
    if (leads.length === 0) return { ...tally, refused, nextCursor: page?.nextCursor ?? null };
    const retag = await prepareRetag(tx, context, change);
    for (const lead of leads) {
      const result = await retagLead(tx, context, lead, retag);
      if (result.outcome === 'refused') {
        refused.push({ leadId: lead.id, reason: result.reason, message: result.message });
      } else if (result.added.length + result.removed.length > 0) tally.changed += 1;
      else tally.unchanged += 1;
    }
    return { ...tally, refused, nextCursor: page?.nextCursor ?? null };
  },
});

interface LockedPage {
  readonly leads: readonly StoredLead[];
  readonly nextCursor: string | null;
}

async function lockPage(
  tx: WriteTx,
  filter: LeadFilter,
  place: { readonly cursor: string | undefined; readonly limit: number },
): Promise<LockedPage> {
  const { items, nextCursor } = await tx.leads.list({ ...filter, ...place, sort: 'created', direction: 'desc' });
  const locked = await tx.leads.lockMany(items.map(({ id }) => ({ id })));
  // Between being found and being locked a lead may have been deleted.
  return { leads: locked.flatMap((lead) => (lead?.deletedAt === null ? [lead] : [])), nextCursor };
}
