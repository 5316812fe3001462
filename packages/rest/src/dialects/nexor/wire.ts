import { type JsonValue, limits } from '@tagsmith/core';
import { email, metadata, tagName, text, tooLong, uuid } from '@tagsmith/schema';
import { z } from 'zod';
import { documentedAs } from '../../openapi/documented-as.ts';
import { examples } from './examples.ts';

const nullableText = text(limits.textLength).nullable().optional();

/** `PATCH` and `PUT /leads/{id}`: what is absent stays; `first_name` and `source` can't be null. */
export const leadPatchBody = z
  .strictObject({
    first_name: text(limits.textLength).optional(),
    last_name: nullableText,
    email: email.nullable().optional(),
    phone: text(limits.phoneLength).nullable().optional(),
    company: nullableText,
    title: nullableText,
    source: text(limits.textLength).optional(),
    campaign_id: uuid.nullable().optional(),
    metadata: metadata.optional(),
  })
  .meta({ examples: [{ last_name: 'Doe', metadata: { plan: 'gold' } }, { campaign_id: null }] });
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
export const leadsPostBody = documentedAs(
  z.unknown().transform((body, context) => {
    const parsed = Array.isArray(body) ? leadsPostMany.safeParse(body) : leadPostBody.safeParse(body);
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  }),
  z.union([leadPostBody, z.array(leadPostBody).max(limits.batchLeads)]).meta({
    examples: [
      { first_name: 'Jane', email: 'jane@example.com', tags: ['VIP'], plan: 'gold' },
      [{ first_name: 'Jane', email: 'jane@example.com' }, { first_name: 'John' }],
    ],
  }),
);

// What is no UUID is answered as an id that nobody has.
const idInPath = z.string().meta({ format: 'uuid' });
export const leadParams = z.object({ id: idInPath.meta({ examples: [examples.lead.id] }) });
export const tagParams = z.object({ id: idInPath.meta({ examples: [examples.tag.id] }) });
export const leadTagParams = leadParams.extend({ tagId: idInPath.meta({ examples: [examples.tag.id] }) });

export const tagListQuery = z.object({
  search: z
    .string()
    .max(limits.textLength)
    .optional()
    .meta({ description: 'A part of the name, the slug or the description.', examples: ['vip'] }),
});

/** `PUT /leads/tags`: its fields may be nested anywhere, so the body is searched, not matched. */
export const syncBody = documentedAs(
  z.custom<JsonValue | undefined>(() => true),
  z
    .looseObject({
      lead_id: uuid.nullish().meta({ description: 'Wins over `email`.' }),
      email: z.string().nullish().meta({ description: 'Trimmed, and compared without case.' }),
      tags: z.array(tagName).meta({ description: `Names; a lead carries at most ${limits.tagsPerLead} tags.` }),
    })
    .meta({
      examples: [
        { email: 'jane@example.com', tags: ['VIP', 'Hot Lead'] },
        { lead_id: examples.lead.id, tags: [] },
      ],
    }),
);
