import {
  type Account,
  type AssignedTag,
  DomainError,
  type JsonObject,
  type JsonValue,
  joinName,
  type Lead,
} from '@tagsmith/core';
import { splitMetadata } from './standard-fields.ts';
import { isVendorId } from './wire.ts';

/** The lead that a path names. @throws DomainError `lead_not_found`: what has not the form of an id is nobody's */
export function leadOfPath(contactId: string): { readonly contactId: string } {
  if (isVendorId(contactId)) return { contactId };
  throw new DomainError('not_found', 'lead_not_found', 'There is no such lead.');
}

/** Tags travel as names, and HighLevel keeps those in lower case. */
export function tagNamesOf(tags: readonly AssignedTag[]): string[] {
  return tags.map(({ name }) => name.toLowerCase());
}

/** A lead as `GET /contacts/{contactId}` answers it, and writes too; the vendor's schema knows no null, so what is absent is left out. */
export function fromContact(lead: Lead, { locationId }: Pick<Account, 'locationId'>) {
  const name = joinName(lead);
  const { standard, custom } = splitMetadata(lead.metadata);
  return {
    ...standard,
    id: lead.contactId,
    locationId,
    name: name || undefined,
    fullNameLowerCase: name.toLowerCase() || undefined,
    firstName: lead.firstName ?? undefined,
    firstNameLowerCase: lead.firstName?.toLowerCase(),
    lastName: lead.lastName ?? undefined,
    lastNameLowerCase: lead.lastName?.toLowerCase(),
    email: lead.email ?? undefined,
    emailLowerCase: lead.email?.toLowerCase(),
    phone: lead.phoneE164 ?? lead.phone ?? undefined,
    companyName: lead.company ?? undefined,
    source: lead.source ?? undefined,
    type: 'lead' as const,
    tags: tagNamesOf(lead.tags),
    dateAdded: lead.createdAt,
    dateUpdated: lead.updatedAt,
    customFields: toCustomFields(custom),
  };
}

/** Metadata keys are the ids of the custom fields. Values are texts in the vendor's schema; null is a field not set. */
function toCustomFields(metadata: JsonObject) {
  return Object.entries(metadata)
    .filter(([, value]) => value !== null)
    .map(([id, value]) => ({ id, value: toText(value) }));
}

function toText(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
