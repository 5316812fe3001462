import { tagCountInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';

export const countTags = readVerb({
  input: tagCountInput,
  run: async (tx, _context, { search }): Promise<{ readonly count: number }> => ({
    count: await tx.tags.count(search),
  }),
});
