import type { Lead } from '@tagsmith/core';
import { leadGetInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';
import { getLiveLead } from './live-lead.ts';

export const getLead = readVerb({
  isLookup: true,
  input: leadGetInput,
  run: async (tx, context, { lead }): Promise<{ readonly lead: Lead }> => ({
    lead: await getLiveLead(tx, context, lead),
  }),
});
