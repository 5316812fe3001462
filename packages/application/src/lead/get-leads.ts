import type { Lead } from '@tagsmith/core';
import { leadGetManyInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';

/** The live leads of these ids, in their order, each once; an id that is no lead's is left out. */
export const getLeads = readVerb({
  input: leadGetManyInput,
  run: async (tx, _context, { ids }): Promise<{ readonly leads: readonly Lead[] }> => {
    const found = await Promise.all([...new Set(ids)].map((id) => tx.leads.find({ id })));
    return { leads: found.flatMap((lead) => (lead?.deletedAt === null ? [lead] : [])) };
  },
});
