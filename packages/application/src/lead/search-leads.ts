import type { Lead } from '@tagsmith/core';
import { leadSearchInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';
import { getAnyLead } from './live-lead.ts';
import { resolveCondition } from './resolve-condition.ts';
import { resolveFilter } from './resolve-filter.ts';

export interface SearchPage {
  readonly items: readonly Lead[];
  /** Leads that pass, on all pages. */
  readonly total: number;
  /** Whether others come behind these. */
  readonly hasMore: boolean;
}

/**
 * Leads that pass a filter and a tree of conditions, by numbered pages or behind a lead. Behind a lead no lead comes twice
 * or never that stays where it is; a numbered page promises that only while nothing changes.
 */
export const searchLeads = readVerb({
  input: leadSearchInput,
  run: async (tx, context, { page, after, limit, sort, direction, thenBy, where, ...input }): Promise<SearchPage> => {
    const resolved = await resolveFilter(tx, input);
    if (resolved === undefined) return { items: [], total: 0, hasMore: false };
    const filter = { ...resolved, where: where && (await resolveCondition(tx, context, where)) };
    const place = after === undefined ? { offset: page * limit } : { after: await getAnyLead(tx, context, after) };
    const { items, nextCursor } = await tx.leads.list({ ...filter, ...place, limit, sort, direction, thenBy });
    return { items, total: await tx.leads.count(filter), hasMore: nextCursor !== null };
  },
});
