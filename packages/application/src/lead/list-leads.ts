import type { Lead } from '@tagsmith/core';
import { leadListInput } from '@tagsmith/schema';
import type { Page } from '@tagsmith/store';
import { readVerb } from '../engine/verb.ts';
import { resolveFilter } from './resolve-filter.ts';

/** A page of the leads that a filter lets through. */
export const listLeads = readVerb({
  input: leadListInput,
  run: async (tx, _context, { cursor, limit, sort, direction, skip, ...input }): Promise<Page<Lead>> => {
    const filter = await resolveFilter(tx, input);
    if (filter === undefined) return { items: [], nextCursor: null };
    return tx.leads.list({ ...filter, cursor, limit, sort, direction, offset: skip });
  },
});
