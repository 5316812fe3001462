import { z } from 'zod';
import { done } from './envelope.ts';
import { examples } from './examples.ts';

/** The schemas that have a name in the document. */
export const schemas = z.registry<{ id: string }>();

const id = z.int().min(1);

const tag = z.object({ id, name: z.string(), slug: z.string() }).register(schemas, { id: 'Tag' });

const lead = z
  .object({
    contact_number: z
      .string()
      .nullable()
      .meta({ description: 'The number without its country code; null where the phone of the lead is no number.' }),
    country_code: z.string().nullable(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    tags: z.array(z.object({ id, name: z.string() })),
    lead_data: z.record(z.string(), z.unknown()).meta({
      description: 'Metadata, and `company`, `title` and `source` where the lead has them.',
    }),
  })
  .register(schemas, { id: 'Lead' });

function envelope<Status extends number>(status: Status) {
  return z.object({ status: z.literal(status), message: z.string(), success: z.literal(true) });
}

function envelopeWith<Status extends number, Payload extends z.ZodType>(status: Status, payload: Payload) {
  return envelope(status).extend({ payload });
}

export const leadList = envelopeWith(200, z.object({ leads: z.array(lead), next_cursor: z.string().nullable() })).meta({
  description: 'One page, the newest lead first; `next_cursor` asks for the next, and is null on the last.',
  examples: [{ ...done(200, 'Successfully fetched leads.'), payload: { leads: [examples.lead], next_cursor: null } }],
});

export const leadAnswer = envelopeWith(200, lead).meta({
  description: 'The lead.',
  examples: [{ ...done(200, 'Successfully fetched lead.'), payload: examples.lead }],
});

export const updatedLead = envelope(201).meta({
  description: 'The lead is as it was asked to be.',
  examples: [done(201, 'Successfully updated lead.')],
});

export const createdLeads = envelopeWith(
  201,
  z.object({
    created: z.int().min(0),
    ignored: z.int().min(0).meta({ description: 'Those whose number a lead had already.' }),
  }),
).meta({
  description: 'How many of the leads are new.',
  examples: [{ ...done(201, 'New Contacts successfully added!'), payload: { created: 1, ignored: 1 } }],
});

export const tagList = envelopeWith(200, z.array(tag)).meta({
  description: 'Every tag.',
  examples: [{ ...done(200, 'Successfully fetched tags.'), payload: [examples.tag] }],
});

export const savedTag = envelopeWith(201, tag).meta({
  description: 'The tag of this name, new or not.',
  examples: [{ ...done(201, 'Successfully saved tag.'), payload: examples.tag }],
});

export const errorAnswer = z.object({
  status: z.int().meta({ description: 'The HTTP status.' }),
  message: z.string().meta({ description: 'For a person; with 400 it names each bad field once.' }),
  success: z.literal(false),
  errors: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .optional()
    .meta({ description: 'Everything that is wrong with the request, by field; with 400 only.' }),
});
