import { findMetadataIssue, type JsonObject, limits } from '@tagsmith/core';
import { email, text } from '@tagsmith/schema';
import { z } from 'zod';

const nullableText = text(limits.textLength).nullable().optional();

/** The keys of `lead_data` that are fields of a lead; null clears one. */
export const leadDataFields = {
  name: nullableText,
  first_name: nullableText,
  last_name: nullableText,
  email: email.nullable().optional(),
  company: nullableText,
  title: nullableText,
  source: nullableText,
};

/** Keys that look like a way to change what only a field beside `lead_data` changes, or nothing does. */
const refused = {
  id: z.never({ error: 'cannot be changed' }).optional(),
  tags: z.never({ error: 'must be changed with add_tags and remove_tags' }).optional(),
  contact_number: z.never({ error: 'must be changed with new_contact_number' }).optional(),
  country_code: z.never({ error: 'must be changed with new_country_code' }).optional(),
};

/** `lead_data`: the fields above, and whatever else a caller keeps with a lead. */
export const leadData = withMetadata(z.looseObject({ ...leadDataFields, ...refused }), leadDataFields);
export type LeadData = z.output<typeof leadData>;

type Data = Readonly<Record<string, unknown>>;

/** The keys of `lead_data` that are no fields. */
export function metadataOf(data: Data): JsonObject {
  return withoutKeys(data, leadDataFields);
}

/** What of an object has no field, and so becomes metadata. */
export function withoutKeys(data: Data, fields: Data): JsonObject {
  // What the schema let through loosely came out of `JSON.parse`.
  return Object.fromEntries(Object.entries(data).filter(([key]) => !Object.hasOwn(fields, key))) as JsonObject;
}

/** Checks what of an object is to become metadata, all but these fields, against the limits of that. */
export function withMetadata<Schema extends z.ZodType<Data>>(schema: Schema, fields: Data): Schema {
  return schema
    .superRefine((data, { addIssue }) => {
      const issue = findMetadataIssue(withoutKeys(data, fields));
      if (issue !== undefined) addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
    })
    .meta({
      maxProperties: Object.keys(fields).length + limits.metadataKeys,
      description: `Every other key becomes metadata: at most ${limits.metadataBytes} bytes as JSON, ${limits.metadataKeys} keys \
and ${limits.metadataDepth} levels.`,
    });
}
