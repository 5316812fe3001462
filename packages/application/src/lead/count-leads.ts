import { leadCountInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';
import { resolveFilter } from './resolve-filter.ts';

/** How many leads a filter lets through. */
export const countLeads = readVerb({
  input: leadCountInput,
  run: async (tx, _context, input): Promise<{ readonly count: number }> => {
    const filter = await resolveFilter(tx, input);
    return { count: filter === undefined ? 0 : await tx.leads.count(filter) };
  },
});
