import { limits } from '@tagsmith/core';
import type { Operation } from '../../../openapi/call.ts';
import { invalid } from '../../../openapi/faults.ts';
import { createdLead, done, leadAnswer, leadPage, upsertedLeads, wholeLeadAnswer } from '../answers.ts';
import { leadListQuery } from '../list-query.ts';
import { leadParams, leadPatchBody, leadsPostBody } from '../wire.ts';

const tags = ['Leads'];

export const postLeads = {
  summary: 'Create or update a lead, or many',
  description: `Finds a lead by email, then by phone: fields that say something overwrite, metadata merges, tags are added. \
A key that is no field of a lead becomes metadata. Of a list each lead is checked on its own, so that a wrong one keeps no \
other out.`,
  tags,
  call: 'write',
  answersLead: true,
  body: leadsPostBody,
  response: { 200: upsertedLeads, 201: createdLead },
  faults: [
    invalid(['first_name'], 'must be given'),
    'campaign_unknown',
    'tags_per_lead_limit',
    'metadata_limit',
    'phone_taken',
  ],
} satisfies Operation;

export const listLeads = {
  summary: 'List leads',
  description: 'The newest first, or those that fit all of the filters.',
  tags,
  querystring: leadListQuery,
  response: { 200: leadPage },
  faults: [invalid(['limit'], `must be at most ${limits.publicPageSize}`)],
} satisfies Operation;

export const getLead = {
  summary: 'Get a lead',
  tags,
  call: 'read of a lead',
  params: leadParams,
  response: { 200: wholeLeadAnswer },
} satisfies Operation;

export const deleteLead = {
  summary: 'Delete a lead',
  description: 'From then on it is answered as one that never was; the typed API can restore it.',
  tags,
  call: 'write of a lead',
  params: leadParams,
  response: { 200: done },
} satisfies Operation;

export const updateLead = {
  summary: 'Update a lead',
  description: `What is absent stays, null clears. Metadata merges shallowly: a key that is sent overwrites, a nested object \
is replaced whole, null is a value. \`PATCH\` and \`PUT\` are the same.`,
  tags,
  call: 'write of a lead',
  params: leadParams,
  body: leadPatchBody,
  response: { 200: leadAnswer },
  faults: [invalid([], 'unknown field "nickname"'), 'campaign_unknown', 'metadata_limit', 'email_taken', 'phone_taken'],
} satisfies Operation;
