import { slugifyTag, type Tag } from '@tagsmith/core';
import { tagFindOrCreateInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { insertTag } from './insert-tag.ts';

/** The tag that a name means, made when there is none; one that exists keeps its name. */
export const findOrCreateTag = writeVerb({
  input: tagFindOrCreateInput,
  run: async (tx, context, { name }): Promise<{ readonly tag: Tag }> => {
    const slug = slugifyTag(name);
    const found = await tx.tags.findBySlugs([slug]);
    return { tag: found.get(slug) ?? (await insertTag(tx, context, { name, slug })) };
  },
});
