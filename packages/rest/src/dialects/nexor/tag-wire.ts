import { limits } from '@tagsmith/core';
import { filledText, tagName, text, uuid } from '@tagsmith/schema';
import { z } from 'zod';
import { documentedAs } from '../../openapi/documented-as.ts';
import { examples } from './examples.ts';
import { listOf } from './list-of.ts';

const fields = {
  name: tagName,
  /** Checked by the engine, which knows what a slug is. */
  slug: z.string().meta({ minLength: 1, description: 'Lower case with hyphens.', examples: ['hot-lead'] }),
  description: text(limits.descriptionLength).nullable().optional(),
};

/** `POST /tags`. */
export const tagPostBody = refusingEmpty(
  z.strictObject(fields).meta({ examples: [{ name: 'VIP', slug: 'vip', description: 'Call first' }] }),
  { partial: false },
);
export type TagPostBody = z.output<typeof tagPostBody>;

/** `PUT /tags/{id}`: what is absent stays. */
export const tagPutBody = refusingEmpty(
  z
    .strictObject({ ...fields, name: fields.name.optional(), slug: fields.slug.optional() })
    .meta({ examples: [{ name: 'Very Important' }, { description: null }] }),
  { partial: true },
);
export type TagPutBody = z.output<typeof tagPutBody>;

/** `POST /leads/{id}/tags`: exactly one of the two. */
export const leadTagsPostBody = z
  .strictObject({
    tagId: uuid.optional(),
    tagIds: listOf(uuid, 'tags', limits.tagIdsPerList).optional(),
  })
  .transform(({ tagId, tagIds }, { addIssue }) => {
    if (tagId !== undefined && tagIds === undefined) return [tagId];
    if (tagIds !== undefined && tagId === undefined) return tagIds;
    addIssue({ code: 'custom', message: 'Exactly one of tagId and tagIds is required' });
    return z.NEVER;
  })
  .meta({
    minProperties: 1,
    maxProperties: 1,
    examples: [{ tagId: examples.tag.id }, { tagIds: [examples.tag.id] }],
  });

/** `POST /campaigns`. */
export const campaignPostBody = z
  .strictObject({
    name: filledText(limits.textLength),
    id: uuid.optional().meta({ description: 'The id that the campaign has elsewhere, so that a migration keeps it.' }),
  })
  .meta({ examples: [{ name: 'Spring' }] });

/** Refuses a name or a slug that says nothing, in Nexor's own sentences. */
function refusingEmpty<Body extends z.ZodType>(body: Body, { partial }: { readonly partial: boolean }) {
  const filled = z.unknown().superRefine((value, { addIssue }) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const asked = ['name', 'slug'].filter((field) => !partial || field in value);
    const empty = asked.find((field) => isEmpty(Reflect.get(value, field)));
    if (empty !== undefined) addIssue({ code: 'custom', message: `Tag ${empty} is required` });
  });
  return documentedAs(filled.pipe(body), body);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
