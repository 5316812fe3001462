import { DomainError, limits } from '@tagsmith/core';
import type { Operation } from '../../../openapi/call.ts';
import { type Fault, faults, invalid } from '../../../openapi/faults.ts';
import { createdLeads, leadAnswer, leadList, updatedLead } from '../answers.ts';
import { bulkCreateBody } from '../bulk-create.ts';
import { leadListQuery } from '../lead-list.ts';
import { leadParams, leadUpdateBody } from '../wire.ts';

const tags = ['Leads'];
const noNumber = invalid(['contact-number'], 'must be 4 to 15 digits, with or without a leading +');

export const listLeads = {
  summary: 'List leads',
  description: 'The newest first, or those of one tag.',
  tags,
  querystring: leadListQuery,
  response: { 200: leadList },
  faults: [
    invalid(['limit'], `must be at most ${limits.publicPageSize}`),
    invalid(['cursor'], 'The cursor does not belong to this list; start again without one.'),
  ],
} satisfies Operation;

export const bulkCreate = {
  summary: 'Create many leads',
  description: `A lead whose number is known is passed over. One that is wrong is named, and keeps all of them out. Of \
\`origin\` and \`source\`, which are the same, \`origin\` counts.`,
  tags,
  call: 'write',
  body: bulkCreateBody,
  response: { 201: createdLeads },
  faults: [
    invalid(['data'], `must have at most ${limits.batchLeads} leads and this has ${limits.batchLeads + 1}`),
    invalid(['data', 1, 'contact_number'], 'must be a number of 1 to 15 digits'),
    ofEntry('phone_invalid'),
    ofEntry('email_taken'),
  ],
} satisfies Operation;

export const getLead = {
  summary: 'Get a lead',
  tags,
  call: 'read of a lead',
  params: leadParams,
  response: { 200: leadAnswer },
  faults: [noNumber, 'phone_ambiguous'],
} satisfies Operation;

export const updateLead = {
  summary: 'Update a lead',
  description: `All of it or nothing: adds and removes tags, changes fields, merges metadata, gives the lead another \
number. What is absent stays. A tag to add must be there; one to remove need not.`,
  tags,
  call: 'write of a lead',
  params: leadParams,
  body: leadUpdateBody,
  response: { 201: updatedLead },
  faults: [
    noNumber,
    invalid(['add_tags', 0], 'must be a number'),
    'tag_unknown',
    'phone_invalid',
    'tags_per_lead_limit',
    'metadata_limit',
    'phone_ambiguous',
    'phone_taken',
    'email_taken',
    'tag_protected',
  ],
} satisfies Operation;

/** The fault as it is answered where one of many leads has it. */
function ofEntry(name: 'phone_invalid' | 'email_taken'): Fault {
  const { when, error } = faults[name];
  return { name, when, error: new DomainError(error.kind, error.reason, error.message, { index: 1 }) };
}
