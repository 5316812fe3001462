import { type JsonValue, limits } from '@tagsmith/core';
import { email, tagName, text } from '@tagsmith/schema';
import { z } from 'zod';
import { documentedAs } from '../../openapi/documented-as.ts';
import { examples } from './examples.ts';
import { clearable, standardFields } from './standard-fields.ts';
import { locationId, notAnObject } from './wire.ts';

const line = text(limits.textLength);

/** One of the two names a field; where both are there, `key` says under which name its value is kept. */
const name = z.string().min(1, { error: 'must not be empty' });
const customFieldParts = z.strictObject({
  id: name.optional(),
  key: name.optional(),
  // What a body holds is JSON.
  field_value: z.custom<JsonValue>((value) => value !== undefined, { error: 'must be given' }),
});
const customField = documentedAs(
  customFieldParts.refine(({ id, key }) => id !== undefined || key !== undefined, {
    error: 'must have an id or a key',
  }),
  z.union([customFieldParts.required({ id: true }), customFieldParts.required({ key: true })]),
);

const fields = {
  firstName: clearable(line),
  lastName: clearable(line),
  name: clearable(line),
  email: clearable(email),
  phone: clearable(text(limits.phoneLength)),
  companyName: clearable(line),
  source: clearable(line),
  ...standardFields,
  tags: z
    .array(tagName)
    .optional()
    .meta({ description: `Names; a contact carries at most ${limits.tagsPerLead} tags.` }),
  customFields: z
    .array(customField)
    .optional()
    .meta({
      description: `Metadata; a contact has at most ${limits.metadataKeys} keys and ${limits.metadataBytes} bytes of it.`,
    }),
};

const example = {
  firstName: 'Jane',
  email: 'jane@example.com',
  phone: '+56987654321',
  tags: ['VIP'],
  customFields: [{ key: 'plan', field_value: 'gold' }],
};

export const createContactBody = z
  .strictObject({ locationId, ...fields }, notAnObject)
  .meta({ examples: [{ locationId: examples.locationId, ...example }] });

export const upsertContactBody = z
  .strictObject(
    {
      locationId,
      ...fields,
      createNewIfDuplicateAllowed: z
        .boolean()
        .optional()
        .meta({ description: 'Says what to do in a location that allows duplicates, which none does here.' }),
    },
    notAnObject,
  )
  .meta({ examples: [{ locationId: examples.locationId, ...example }] });

/** Without `locationId`: the vendor refuses it here. With `companyName` and `gender`, which its DTO lacks. */
export const updateContactBody = z
  .strictObject(fields, notAnObject)
  .meta({ examples: [{ lastName: 'Doe', tags: ['VIP', 'Hot Lead'] }, { phone: null }] });
export type ContactBody = z.output<typeof updateContactBody>;
