import { tagListWithUseInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';

/** The account's tags, each with how much it is used. */
export const listTagsWithUse = readVerb({
  input: tagListWithUseInput,
  run: (tx, _context, query) => tx.tags.listWithUse(query),
});
