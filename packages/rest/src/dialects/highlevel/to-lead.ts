import type { VerbInput } from '@tagsmith/application';
import { type JsonObject, splitName } from '@tagsmith/core';
import type { ContactBody } from './contact-body.ts';
import { leadOfPath } from './mappers.ts';
import { toStandardMetadata } from './standard-fields.ts';

export function toCreate(body: ContactBody): VerbInput<'lead.create'> {
  return { ...toFields(body), metadata: toNewMetadata(body), tags: body.tags };
}

/** Tags that are there replace the whole set; a field that is empty says nothing. */
export function toUpsert(body: ContactBody): VerbInput<'lead.upsert'> {
  return { ...toFields(body), metadata: toNewMetadata(body), setTags: body.tags };
}

/** Tags that are there replace the whole set; a field that is null is cleared. */
export function toUpdate(contactId: string, body: ContactBody): VerbInput<'lead.update'> {
  const metadata = { ...toStandardMetadata(body), ...toCustomMetadata(body) };
  return { lead: leadOfPath(contactId), set: toFields(body), metadata, setTags: body.tags };
}

/** `firstName` and `lastName` win over the parts of `name`. */
function toFields({ name, firstName, lastName, email, phone, companyName, source }: ContactBody) {
  const parts = name === undefined ? undefined : splitName(name ?? '');
  return {
    firstName: firstName === undefined ? parts?.firstName : firstName,
    lastName: lastName === undefined ? parts?.lastName : lastName,
    email,
    phone,
    company: companyName,
    source,
  };
}

function toNewMetadata(body: ContactBody): JsonObject {
  const standard = Object.entries(toStandardMetadata(body)).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(standard), ...toCustomMetadata(body) };
}

function toCustomMetadata({ customFields = [] }: ContactBody): JsonObject {
  return Object.fromEntries(customFields.map(({ id, key, field_value }) => [metadataKey(id, key), field_value]));
}

/** `contact.` before a key is how the vendor's `fieldKey` names the model that the field is of. */
function metadataKey(id: string | undefined, key: string | undefined): string {
  return key?.replace(/^contact\.(?=.)/, '') ?? id ?? '';
}
