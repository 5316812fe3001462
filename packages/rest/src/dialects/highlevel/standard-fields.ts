import { type JsonObject, limits } from '@tagsmith/core';
import { text } from '@tagsmith/schema';
import { z } from 'zod';
import { documentedAs } from '../../openapi/documented-as.ts';

/** An empty text is a field that is not set, like null: the vendor's form fields come so. */
export function clearable<Schema extends z.ZodType>(schema: Schema) {
  const nullable = schema.nullable();
  const emptied = z.preprocess((value) => (value === '' ? null : value), nullable);
  const takesEmpty = schema.safeParse('').success;
  return documentedAs(emptied, takesEmpty ? nullable : z.union([nullable, z.literal('')])).optional();
}

const line = text(limits.textLength);

const dndSetting = z.strictObject({
  status: z.enum(['active', 'inactive', 'permanent']),
  message: text(limits.textLength).optional(),
  code: text(limits.textLength).optional(),
});

/** The channels in capitals as in the dated versions, and as v3 writes them. */
const channels = ['Call', 'Email', 'SMS', 'WhatsApp', 'GMB', 'FB', 'call', 'email', 'sms', 'whatsApp', 'gmb', 'fb'];
const dndSettings = z.strictObject(Object.fromEntries(channels.map((name) => [name, dndSetting.optional()])));

/** Fields that the vendor's `GET /contacts/{contactId}` has a place for. */
const shown = {
  address1: line,
  city: line,
  state: line,
  country: line,
  postalCode: line,
  website: line,
  timezone: line,
  dateOfBirth: line,
  assignedTo: line,
  dnd: z.boolean(),
  dndSettings,
};
/** As answers have them. */
export const shownFields = z.object(shown).partial();
type ShownFields = z.output<typeof shownFields>;

/** Fields that can be written and that the vendor's answers have no place for. */
const writeOnly = {
  gender: line,
  inboundDndSettings: z.strictObject({ all: dndSetting.optional() }),
};

const fields = { ...shown, ...writeOnly };
type Name = keyof typeof fields;
const names = Object.keys(fields) as readonly Name[];

/**
 * HighLevel's standard fields that a lead has no column for. They are metadata under their own names, so that every
 * other API sees them too; what is metadata under such a name is such a field, whoever wrote it.
 */
export const standardFields = {
  address1: clearable(fields.address1),
  city: clearable(fields.city),
  state: clearable(fields.state),
  country: clearable(fields.country),
  postalCode: clearable(fields.postalCode),
  website: clearable(fields.website),
  timezone: clearable(fields.timezone),
  dateOfBirth: clearable(fields.dateOfBirth),
  assignedTo: clearable(fields.assignedTo),
  gender: clearable(fields.gender),
  dnd: clearable(fields.dnd),
  dndSettings: clearable(fields.dndSettings),
  inboundDndSettings: clearable(fields.inboundDndSettings),
};
export type StandardFields = z.output<z.ZodObject<typeof standardFields>>;

/** The standard fields of a body as a patch of metadata; null clears. */
export function toStandardMetadata(body: StandardFields): JsonObject {
  const present = names.filter((name) => body[name] !== undefined);
  // What a body holds came out of `JSON.parse`.
  return Object.fromEntries(present.map((name) => [name, body[name]])) as JsonObject;
}

/** Whether a key of metadata is the name of a field that answers have a place for. */
export function isStandardField(key: string): boolean {
  return Object.hasOwn(shown, key);
}

/** Metadata as a contact shows it: the standard fields whose values fit, and all the rest as custom fields. */
export function splitMetadata(metadata: JsonObject): {
  readonly standard: ShownFields;
  readonly custom: JsonObject;
} {
  const schemas: Readonly<Record<string, z.ZodType>> = shown;
  const isStandard = ([name, value]: readonly [string, unknown]) =>
    isStandardField(name) && schemas[name]?.safeParse(value).success === true;
  const entries = Object.entries(metadata);
  return {
    // Each value has passed the schema of its name.
    standard: Object.fromEntries(entries.filter(isStandard)) as ShownFields,
    custom: Object.fromEntries(entries.filter((entry) => !isStandard(entry))),
  };
}
