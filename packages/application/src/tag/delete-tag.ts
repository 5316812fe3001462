import { DomainError, type Tag } from '@tagsmith/core';
import { tagDeleteInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { getTag } from './get-tag.ts';

export interface DeletedTag {
  readonly tag: Tag;
  /** Live leads that carried it. */
  readonly leads: number;
}

/** Takes a tag out of the dictionary and off every lead. */
export const deleteTag = writeVerb({
  input: tagDeleteInput,
  run: async (tx, { operation }, { tag: ref }): Promise<DeletedTag> => {
    const tag = await getTag(tx, ref);
    if (tag.protected) {
      throw new DomainError('conflict', 'tag_protected', `The tag "${tag.name}" is protected; unprotect it first.`, {
        tagId: tag.id,
      });
    }
    const leads = await tx.tags.delete(tag, operation);
    const { id, number, name, slug, description, color } = tag;
    const before = { id, number, name, slug, description, color };
    await tx.changes.append(operation, [{ subject: 'tag', record: tag, action: 'deleted', before, after: {} }]);
    return { tag, leads };
  },
});
