import { tagListInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';

/** The account's tags by slug, each with how much it is used. */
export const listTagsWithUse = readVerb({
  input: tagListInput,
  run: (tx, _context, query) => tx.tags.listWithUse(query),
});
