import { limits } from '@tagsmith/core';
import { leadMetadataKeysInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';

/** The keys of metadata that the account uses, as far as the leads that were changed last tell. */
export const listMetadataKeys = readVerb({
  input: leadMetadataKeysInput,
  run: async (tx) => ({
    keys: await tx.leads.listMetadataKeys({ leads: limits.metadataSample, limit: limits.metadataKeysListed }),
  }),
});
