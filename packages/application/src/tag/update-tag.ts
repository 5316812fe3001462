import { type JsonObject, slugifyTag, type Tag } from '@tagsmith/core';
import { tagUpdateInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { getTag } from './get-tag.ts';
import { assertSlugFree } from './slug-free.ts';

const fields = ['name', 'slug', 'description', 'protected', 'color'] as const;

/** Renames, describes, colours, protects or unprotects a tag. Its old slug goes on finding it. */
export const updateTag = writeVerb({
  input: tagUpdateInput,
  run: async (tx, { operation }, { tag: ref, ...patch }): Promise<{ readonly tag: Tag }> => {
    const tag = await getTag(tx, ref);
    const slug = patch.slug ?? (patch.name === undefined ? tag.slug : slugifyTag(patch.name));
    await assertSlugFree(tx, slug, tag);
    const wanted = {
      slug,
      name: patch.name ?? tag.name,
      description: patch.description === undefined ? tag.description : patch.description,
      protected: patch.protected ?? tag.protected,
      color: patch.color === undefined ? tag.color : patch.color,
    };
    const changed = fields.filter((field) => wanted[field] !== tag[field]);
    if (changed.length === 0) return { tag };
    const updated = await tx.tags.update(tag, wanted, operation.at);
    await tx.changes.append(operation, [
      { subject: 'tag', record: tag, action: 'updated', before: pick(tag, changed), after: pick(updated, changed) },
    ]);
    return { tag: updated };
  },
});

function pick(tag: Tag, names: readonly (typeof fields)[number][]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, tag[name]]));
}
