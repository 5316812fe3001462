import { type JsonValue, limits } from '@tagsmith/core';
import { email, tagName, text } from '@tagsmith/schema';
import { z } from 'zod';
import { clearable, standardFields } from './standard-fields.ts';

const line = text(limits.textLength);

/** One of the two names a field; where both are there, `key` says under which name its value is kept. */
const customField = z
  .strictObject({
    id: z.string().min(1, { error: 'must not be empty' }).optional(),
    key: z.string().min(1, { error: 'must not be empty' }).optional(),
    // What a body holds is JSON.
    field_value: z.custom<JsonValue>((value) => value !== undefined, { error: 'must be given' }),
  })
  .refine(({ id, key }) => id !== undefined || key !== undefined, { error: 'must have an id or a key' });

const fields = {
  firstName: clearable(line),
  lastName: clearable(line),
  name: clearable(line),
  email: clearable(email),
  phone: clearable(text(limits.phoneLength)),
  companyName: clearable(line),
  source: clearable(line),
  ...standardFields,
  tags: z.array(tagName).optional(),
  customFields: z.array(customField).optional(),
};

const notAnObject = { error: 'the body must be an object' };

export const createContactBody = z.strictObject({ locationId: z.string(), ...fields }, notAnObject);

export const upsertContactBody = z.strictObject(
  {
    locationId: z.string(),
    ...fields,
    // Says what to do in a location that allows duplicates, which none does here.
    createNewIfDuplicateAllowed: z.boolean().optional(),
  },
  notAnObject,
);

/** Without `locationId`: the vendor refuses it here. With `companyName` and `gender`, which its DTO lacks. */
export const updateContactBody = z.strictObject(fields, notAnObject);
export type ContactBody = z.output<typeof updateContactBody>;
