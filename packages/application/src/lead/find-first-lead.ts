import type { Lead } from '@tagsmith/core';
import { leadFindInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';
import { findLead } from './find-lead.ts';

/** The lead that the first good one of some references names; null when none of them names a live lead. */
export const findFirstLead = readVerb({
  isLookup: true,
  input: leadFindInput,
  run: async (tx, context, { leads }): Promise<{ readonly lead: Lead | null }> => {
    for (const ref of leads) {
      const lead = await findLead(tx, context, ref);
      if (lead?.deletedAt === null) return { lead };
    }
    return { lead: null };
  },
});
