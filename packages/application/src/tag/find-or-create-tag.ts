import type { Tag } from '@tagsmith/core';
import { tagFindOrCreateInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { findOrCreateTags } from './find-or-create-tags.ts';

/** The tag that a name means, made when there is none; one that exists keeps its name. */
export const findOrCreateTag = writeVerb({
  input: tagFindOrCreateInput,
  run: async (tx, context, { name }): Promise<{ readonly tag: Tag }> => {
    const [tag] = await findOrCreateTags(tx, context, [name]);
    if (tag === undefined) throw new Error('A name came to no tag');
    return { tag };
  },
});
