import { limits } from '@tagsmith/core';
import type { Operation } from '../../../openapi/call.ts';
import { invalid } from '../../../openapi/faults.ts';
import { contactList, duplicateAnswer, foundContacts } from '../answers/contacts.ts';
import { contactsQuery } from '../contact-list.ts';
import { duplicateQuery } from '../duplicate.ts';
import { locationForeign } from '../faults.ts';
import { searchBody } from '../search-wire.ts';

const tags = ['Search'];

export const listContacts = {
  summary: 'List contacts',
  description: 'The newest first, or those in which `query` is found.',
  tags,
  querystring: contactsQuery,
  response: { 200: contactList },
  faults: [invalid(['limit'], 'must be at most 100'), locationForeign, 'lead_not_found'],
} satisfies Operation;

export const searchContacts = {
  summary: 'Search contacts',
  description: `Filters must all be true; groups join them by AND or OR. A search has at most ${limits.conditions} conditions \
on ${limits.conditionDepth} levels. Texts are compared without case and accents, emails as addresses, phones as numbers; \
a date is the whole day in UTC. \`searchAfter\` wins over \`page\`.`,
  tags,
  body: searchBody,
  response: { 200: foundContacts },
  faults: [invalid(['pageLimit'], `must be at most ${limits.pageSize}`), locationForeign, 'lead_not_found'],
} satisfies Operation;

export const findDuplicate = {
  summary: 'Find the contact that another would double',
  description: 'By email first, then by number; one of them must be given.',
  tags,
  answersLead: true,
  querystring: duplicateQuery,
  response: { 200: duplicateAnswer },
  faults: [invalid([], 'email or number must be given'), locationForeign],
} satisfies Operation;
