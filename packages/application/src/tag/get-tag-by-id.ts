import type { TagWithUse } from '@tagsmith/core';
import { tagGetInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';
import { getTag } from './get-tag.ts';

/** One tag, and how much it is used. */
export const getTagById = readVerb({
  isLookup: true,
  input: tagGetInput,
  run: async (tx, _context, { tag: ref }): Promise<{ readonly tag: TagWithUse }> => {
    const tag = await getTag(tx, ref);
    return { tag: { ...tag, ...(await tx.tags.getUse(tag)) } };
  },
});
