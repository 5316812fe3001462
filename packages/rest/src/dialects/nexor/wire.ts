import { type JsonValue, limits } from '@tagsmith/core';
import { email, metadata, tagName, text, tooLong, uuid } from '@tagsmith/schema';
import { z } from 'zod';

const nullableText = text(limits.textLength).nullable().optional();

/** `PATCH` and `PUT /leads/{id}`: what is absent stays; `first_name` and `source` can't be null. */
export const leadPatchBody = z.strictObject({
  first_name: text(limits.textLength).optional(),
  last_name: nullableText,
  email: email.nullable().optional(),
  phone: text(limits.phoneLength).nullable().optional(),
  company: nullableText,
  title: nullableText,
  source: text(limits.textLength).optional(),
  campaign_id: uuid.nullable().optional(),
  metadata: metadata.optional(),
});
export type LeadPatchBody = z.output<typeof leadPatchBody>;

/** One lead of `POST /leads`: a key that Nexor has no field for belongs to the metadata. */
export const leadPostBody = z.looseObject({
  ...leadPatchBody.shape,
  first_name: text(limits.textLength).refine((value) => value.trim() !== '', { error: 'must not be empty' }),
  source: nullableText,
  tags: z.array(tagName).optional(),
  /**
   * No lead of Nexor's answers shows it, but `PATCH /leads/metadata` finds leads by it, so it is more than metadata.
   * A number counts as its digits.
   */
  external_id: z
    .union([text(limits.textLength), z.number().transform(String), z.null()], {
      error: ({ input }) =>
        typeof input === 'string' ? tooLong(input, limits.textLength) : 'must be a text or a number',
    })
    .optional(),
});
export type LeadPostBody = z.output<typeof leadPostBody>;

const leadsPostMany = z.array(z.unknown()).max(limits.batchLeads, {
  error: ({ input }) => `must have at most ${limits.batchLeads} leads, not ${Array.isArray(input) ? input.length : 0}`,
});

/** `POST /leads` takes one lead or many; each of many is checked on its own, so that a wrong one keeps no other out. */
export const leadsPostBody = z.unknown().transform((body, context) => {
  const parsed = Array.isArray(body) ? leadsPostMany.safeParse(body) : leadPostBody.safeParse(body);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message });
  return z.NEVER;
});

export const idParams = z.object({ id: z.string() });
export const leadTagParams = z.object({ id: z.string(), tagId: z.string() });

export const tagListQuery = z.object({ search: z.string().max(limits.textLength).optional() });

/** `PUT /leads/tags`: its fields may be nested anywhere, so the body is searched, not matched. */
export const syncBody = z.custom<JsonValue | undefined>(() => true);
