import { metadata } from '@tagsmith/schema';
import { z } from 'zod';

/** The schemas that have a name in the document. */
export const schemas = z.registry<{ id: string }>();

export const id = z.guid();
const time = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });
const nullableText = z.string().nullable();

export const tagOfLead = z.object({ id, name: z.string(), slug: z.string() }).register(schemas, { id: 'TagOfLead' });

export const newTag = z.object({ ...tagOfLead.shape, description: nullableText, created_at: time });
export const tag = newTag.extend({ updated_at: time }).register(schemas, { id: 'Tag' });

export const lead = z
  .object({
    id,
    first_name: nullableText,
    source: nullableText,
    metadata,
    created_at: time,
    last_name: nullableText,
    email: nullableText,
    phone: nullableText,
    company: nullableText,
    title: nullableText,
    campaign_id: id.nullable(),
  })
  .register(schemas, { id: 'Lead' });

export const wholeLead = lead
  .extend({
    tags: z.array(tagOfLead),
    campaign: z.object({ id, name: z.string() }).nullable(),
    updated_at: time,
  })
  .register(schemas, { id: 'WholeLead' });

export const campaign = z.object({ id, name: z.string(), created_at: time }).register(schemas, { id: 'Campaign' });

export const batchResult = z
  .object({
    index: z.int().min(0),
    success: z.boolean(),
    lead: lead.optional(),
    existed: z.boolean().optional(),
    error: z.string().optional(),
  })
  .meta({ description: 'The lead, or the sentence that says why there is none.' });
