import { tagListInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';

/** The account's tags by slug. */
export const listTags = readVerb({
  input: tagListInput,
  run: (tx, _context, query) => tx.tags.list(query),
});
