import type { Lead } from '@tagsmith/core';
import { leadPageInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';
import { resolveFilter } from './resolve-filter.ts';

export interface NumberedPage {
  readonly items: readonly Lead[];
  /** Leads that the filter lets through, on all pages. */
  readonly total: number;
}

/** A page by its number, for callers whose API has no cursors: a lead may come twice or never when leads come and go. */
export const pageLeads = readVerb({
  input: leadPageInput,
  run: async (tx, _context, { page, limit, sort, direction, ...input }): Promise<NumberedPage> => {
    const filter = await resolveFilter(tx, input);
    if (filter === undefined) return { items: [], total: 0 };
    const { items } = await tx.leads.list({ ...filter, limit, sort, direction, offset: page * limit });
    return { items, total: await tx.leads.count(filter) };
  },
});
