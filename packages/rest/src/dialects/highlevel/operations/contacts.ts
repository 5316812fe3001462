import { limits } from '@tagsmith/core';
import type { Operation } from '../../../openapi/call.ts';
import { invalid } from '../../../openapi/faults.ts';
import { contactAnswer, createdContact, updatedContact, upsertedContact } from '../answers/contacts.ts';
import { done } from '../answers/envelope.ts';
import { createContactBody, updateContactBody, upsertContactBody } from '../contact-body.ts';
import { locationForeign } from '../faults.ts';
import { contactParams } from '../wire.ts';

const tags = ['Contacts'];
const unknownField = invalid([], 'property nickname should not exist');

export const createContact = {
  summary: 'Create a contact',
  description: `Refused when another contact has the email or the phone. \`customFields\` are metadata under their \`key\`, or \
else their \`id\`. A contact carries at most ${limits.tagsPerLead} tags.`,
  tags,
  call: 'write',
  answersLead: true,
  body: createContactBody,
  response: { 201: createdContact },
  faults: [unknownField, locationForeign, 'email_taken', 'phone_taken', 'tags_per_lead_limit', 'metadata_limit'],
} satisfies Operation;

export const upsertContact = {
  summary: 'Create or update a contact',
  description: `Finds a contact by email, then by phone. Fields that say something overwrite, custom fields merge; \`tags\` \
replace the whole set, \`[]\` clears it, and without them it stays.`,
  tags,
  call: 'write',
  answersLead: true,
  body: upsertContactBody,
  response: { 200: upsertedContact },
  faults: [unknownField, locationForeign, 'phone_taken', 'tag_protected', 'tags_per_lead_limit', 'metadata_limit'],
} satisfies Operation;

export const getContact = {
  summary: 'Get a contact',
  tags,
  call: 'read of a lead',
  params: contactParams,
  response: { 200: contactAnswer },
} satisfies Operation;

export const updateContact = {
  summary: 'Update a contact',
  description: `What is absent stays; null and an empty text clear. Custom fields merge; \`tags\` replace the whole set, and \
\`[]\` clears it.`,
  tags,
  call: 'write of a lead',
  params: contactParams,
  body: updateContactBody,
  response: { 200: updatedContact },
  faults: [unknownField, 'email_taken', 'phone_taken', 'tag_protected', 'tags_per_lead_limit', 'metadata_limit'],
} satisfies Operation;

export const deleteContact = {
  summary: 'Delete a contact',
  description: 'From then on it is answered as one that never was; the typed API can restore it.',
  tags,
  call: 'write of a lead',
  params: contactParams,
  response: { 200: done },
} satisfies Operation;
