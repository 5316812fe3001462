import type { VerbInput, VerbResult } from '@tagsmith/application';
import { limits, splitName } from '@tagsmith/core';
import { text } from '@tagsmith/schema';
import { z } from 'zod';
import { done } from './envelope.ts';
import { examples } from './examples.ts';
import { leadDataFields, withMetadata, withoutKeys } from './lead-data.ts';
import { listOf } from './list-of.ts';
import { contactNumber, countryCode } from './wire.ts';

const entryFields = {
  ...leadDataFields,
  contact_number: contactNumber,
  country_code: countryCode,
  /** The vendor's word for where a lead comes from. */
  origin: text(limits.textLength).nullable().optional(),
};

/** One lead of `POST /leads/bulk-create`: its number, what `lead_data` of an update takes, and where it comes from. */
const entry = withMetadata(
  z.looseObject({
    ...entryFields,
    // As metadata they would be stored and do nothing.
    tags: z.never({ error: 'cannot be given here; add them with add_tags of an update' }).optional(),
  }),
  entryFields,
);
type Entry = z.output<typeof entry>;

/** `POST /leads/bulk-create`. */
export const bulkCreateBody = z
  .strictObject({ data: listOf(entry, 'leads', limits.batchLeads) })
  .meta({ examples: [{ data: examples.newLeads }] });

export function toCreateMissing({ data }: z.output<typeof bulkCreateBody>): VerbInput<'lead.createMissing'> {
  return { leads: data.map(toLead) };
}

function toLead(entry: Entry): VerbInput<'lead.createMissing'>['leads'][number] {
  const { name, first_name, last_name, email, company, title, source, origin } = entry;
  const { firstName, lastName } = splitName(name ?? '');
  return {
    phone: { countryCode: entry.country_code, nationalNumber: entry.contact_number },
    firstName: first_name ?? firstName,
    lastName: last_name ?? lastName,
    email,
    company,
    title,
    source: origin ?? source,
    metadata: withoutKeys(entry, entryFields),
  };
}

export function fromCreateMissing({ created, ignored }: VerbResult<'lead.createMissing'>) {
  return { ...done(201, 'New Contacts successfully added!'), payload: { created, ignored } };
}
