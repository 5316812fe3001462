import type { Tag } from '@tagsmith/core';
import { tagGetInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';
import { getTag } from './get-tag.ts';

export const getTagById = readVerb({
  input: tagGetInput,
  run: async (tx, _context, { tag }): Promise<{ readonly tag: Tag }> => ({ tag: await getTag(tx, tag) }),
});
