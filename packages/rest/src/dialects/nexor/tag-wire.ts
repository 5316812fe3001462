import { limits } from '@tagsmith/core';
import { filledText, tagName, text, uuid } from '@tagsmith/schema';
import { z } from 'zod';

const fields = {
  name: tagName,
  /** Checked by the engine, which knows what a slug is. */
  slug: z.string(),
  description: text(limits.descriptionLength).nullable().optional(),
};

/** `POST /tags`. */
export const tagPostBody = refusingEmpty({ partial: false }).pipe(z.strictObject(fields));
export type TagPostBody = z.output<typeof tagPostBody>;

/** `PUT /tags/{id}`: what is absent stays. */
export const tagPutBody = refusingEmpty({ partial: true }).pipe(
  z.strictObject({ ...fields, name: fields.name.optional(), slug: fields.slug.optional() }),
);
export type TagPutBody = z.output<typeof tagPutBody>;

/** `POST /leads/{id}/tags`: exactly one of the two. */
export const leadTagsPostBody = z
  .strictObject({
    tagId: uuid.optional(),
    tagIds: z
      .array(z.unknown())
      .max(limits.tagIdsPerList, {
        error: ({ input }) =>
          `must have at most ${limits.tagIdsPerList} tags, not ${Array.isArray(input) ? input.length : 0}`,
      })
      .pipe(z.array(uuid))
      .optional(),
  })
  .transform(({ tagId, tagIds }, { addIssue }) => {
    if (tagId !== undefined && tagIds === undefined) return [tagId];
    if (tagIds !== undefined && tagId === undefined) return tagIds;
    addIssue({ code: 'custom', message: 'Exactly one of tagId and tagIds is required' });
    return z.NEVER;
  });

/** `POST /campaigns`. */
export const campaignPostBody = z.strictObject({
  name: filledText(limits.textLength),
  /** The id that the campaign has elsewhere, so that a migration keeps its campaign ids. */
  id: uuid.optional(),
});

/** Refuses a name or a slug that says nothing, in Nexor's own sentences. */
function refusingEmpty({ partial }: { readonly partial: boolean }) {
  return z.unknown().superRefine((body, { addIssue }) => {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
    const asked = ['name', 'slug'].filter((field) => !partial || field in body);
    const empty = asked.find((field) => isEmpty(Reflect.get(body, field)));
    if (empty !== undefined) addIssue({ code: 'custom', message: `Tag ${empty} is required` });
  });
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
