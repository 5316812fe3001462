import type { LeadTextField } from '@tagsmith/schema';
import { z } from 'zod';

/** What a field of a filter is here. */
export type FilterField =
  | { readonly kind: 'text'; readonly field: LeadTextField }
  | { readonly kind: 'time'; readonly of: 'created' | 'updated' }
  /** A standard field that a lead has no column for, or a custom field: the value at a key of metadata. */
  | { readonly kind: 'metadata'; readonly key: string }
  | { readonly kind: 'tags' | 'id' | 'dnd' };

const text = (field: LeadTextField) => ({ kind: 'text', field }) as const;
const metadata = (key: string) => ({ kind: 'metadata', key }) as const;

/** The vendor's names of what can be asked about; its `…LowerCase` ones mean the same, as nothing here minds case. */
const fields: Readonly<Record<string, FilterField>> = {
  name: text('name'),
  contactName: text('name'),
  fullNameLowerCase: text('name'),
  firstName: text('firstName'),
  firstNameLowerCase: text('firstName'),
  lastName: text('lastName'),
  lastNameLowerCase: text('lastName'),
  email: text('email'),
  emailLowerCase: text('email'),
  phone: text('phone'),
  companyName: text('company'),
  source: text('source'),
  id: { kind: 'id' },
  tags: { kind: 'tags' },
  dateAdded: { kind: 'time', of: 'created' },
  dateUpdated: { kind: 'time', of: 'updated' },
  address: metadata('address1'),
  address1: metadata('address1'),
  city: metadata('city'),
  state: metadata('state'),
  country: metadata('country'),
  postalCode: metadata('postalCode'),
  website: metadata('website'),
  timezone: metadata('timezone'),
  dateOfBirth: metadata('dateOfBirth'),
  assignedTo: metadata('assignedTo'),
  dnd: { kind: 'dnd' },
};

/** `customFields.` and the id of a custom field, which is its key of metadata, dots and all. */
const custom = /^customFields\.(.+)$/s;

/** The names of a kind of field. */
export function namesOfKind(kind: FilterField['kind']): readonly string[] {
  return Object.keys(fields).filter((name) => fields[name]?.kind === kind);
}

export const customFieldName = z
  .string()
  .regex(custom)
  .meta({ description: '`customFields.` and the id of the field.' });

const names = Object.keys(fields);
export const filterField = z.string().refine((name) => Object.hasOwn(fields, name) || custom.test(name), {
  error: `must be ${names.map((name) => `"${name}"`).join(' or ')}, or "customFields." and the id of a custom field`,
});

/** The field of a name that `filterField` lets through. */
export function fieldOf(name: string): FilterField {
  const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return known ?? metadata(custom.exec(name)?.[1] ?? name);
}
