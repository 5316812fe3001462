import type { VerbInput } from '@tagsmith/application';
import { invalidInput, splitName, type Tag } from '@tagsmith/core';
import { type LeadData, metadataOf } from './lead-data.ts';
import { type LeadUpdateBody, numberInPath } from './wire.ts';

/** The lead that a path names: by its number, with or without the country code. @throws DomainError `input_invalid` */
export function leadOfPath(contactNumber: string): { readonly phoneDigits: string } {
  const digits = numberInPath.exec(contactNumber)?.[1];
  if (digits !== undefined) return { phoneDigits: digits };
  throw invalidInput([{ path: ['contact-number'], message: 'must be 4 to 15 digits, with or without a leading +' }]);
}

export function toUpdate(contactNumber: string, body: LeadUpdateBody): VerbInput<'lead.update'> {
  const { lead_data: data = {}, add_tags: added, remove_tags: removed } = body;
  return {
    lead: leadOfPath(contactNumber),
    set: { ...toFields(data), phone: toPhone(body) },
    metadata: metadataOf(data),
    addTags: added?.map((number) => ({ number })),
    removeTags: removed?.map((number) => ({ number })),
  };
}

/** `name` is both parts of a name; a part that is sent by itself wins over it. */
function toFields({ name, first_name, last_name, email, company, title, source }: LeadData) {
  const { firstName, lastName } = name === undefined ? {} : splitName(name ?? '');
  return {
    firstName: first_name === undefined ? firstName : first_name,
    lastName: last_name === undefined ? lastName : last_name,
    email,
    company,
    title,
    source,
  };
}

function toPhone({ new_country_code: countryCode, new_contact_number: nationalNumber }: LeadUpdateBody) {
  // The schema lets them through together or not at all.
  if (countryCode === undefined || nationalNumber === undefined) return undefined;
  return { countryCode, nationalNumber };
}

export function fromTag({ number, name, slug }: Pick<Tag, 'number' | 'name' | 'slug'>) {
  return { id: number, name, slug };
}
