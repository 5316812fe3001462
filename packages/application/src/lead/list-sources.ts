import { limits } from '@tagsmith/core';
import { leadSourcesInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';

/** The sources that leads have, to pick one from. */
export const listSources = readVerb({
  input: leadSourcesInput,
  run: async (tx) => ({ sources: await tx.leads.listSources(limits.sourcesListed) }),
});
