import { slugifyTag, type Tag } from '@tagsmith/core';
import { tagCreateInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { insertTag } from './insert-tag.ts';
import { assertSlugFree } from './slug-free.ts';

/** Puts a tag into the dictionary. An alias of another tag that has this slug gives way. */
export const createTag = writeVerb({
  input: tagCreateInput,
  run: async (
    tx,
    context,
    { name, slug = slugifyTag(name), description, protected: isProtected, color, ...ids },
  ): Promise<{ readonly tag: Tag }> => {
    await assertSlugFree(tx, slug);
    const tag = await insertTag(tx, context, { name, slug, description, protected: isProtected, color, ...ids });
    return { tag };
  },
});
