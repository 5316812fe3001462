import type { NewTag, StoredTag, WriteTx } from '@tagsmith/store';
import type { WriteContext } from '../engine/context.ts';
import { newId, newVendorId } from '../ids.ts';

type TagValues = Pick<NewTag, 'name' | 'slug'> & { readonly [Field in keyof NewTag]?: NewTag[Field] | undefined };

/** Puts a new tag into the dictionary and into the history; what is absent is made up. */
export async function insertTag(tx: WriteTx, { operation }: WriteContext, values: TagValues): Promise<StoredTag> {
  const tag = await tx.tags.insert({
    id: values.id ?? newId(),
    locationTagId: values.locationTagId ?? newVendorId(),
    number: values.number,
    name: values.name,
    slug: values.slug,
    description: values.description ?? null,
    protected: values.protected ?? false,
    color: values.color ?? null,
    createdAt: values.createdAt ?? operation.at,
    updatedAt: values.updatedAt,
  });
  const { id, number, name, slug, description, color } = tag;
  const after = { id, number, name, slug, description, protected: tag.protected, color };
  await tx.changes.append(operation, [{ subject: 'tag', record: tag, action: 'created', before: {}, after }]);
  return tag;
}
