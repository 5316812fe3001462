import { limits } from '@tagsmith/core';
import type { Operation } from '../../../openapi/call.ts';
import { invalid } from '../../../openapi/faults.ts';
import { addedTags, bulkTagged, removedTags } from '../answers/tags.ts';
import { bulkTagsBody, bulkTagsParams } from '../bulk-tags-wire.ts';
import { locationForeign } from '../faults.ts';
import { contactParams, contactTagsBody } from '../wire.ts';

const tags = ['Contact tags'];

export const updateTagsOfMany = {
  summary: 'Add or remove tags of many contacts',
  description: `At most ${limits.bulkLeads} contacts and ${limits.bulkTags} tags, in one transaction. What can't be done for one \
contact is said in its entry and keeps no other out.`,
  tags,
  call: 'write',
  params: bulkTagsParams,
  body: bulkTagsBody,
  response: { 201: bulkTagged },
  faults: [invalid(['type'], 'must be add or remove, as in /contacts/bulk/tags/update/add'), locationForeign],
} satisfies Operation;

export const addContactTags = {
  summary: 'Add tags to a contact',
  description:
    'Names are compared by their slugs, and a tag that is new is made. One that the contact has is passed over.',
  tags,
  call: 'write of a lead',
  params: contactParams,
  body: contactTagsBody,
  response: { 201: addedTags },
  faults: [invalid(['tags'], 'must not be empty'), 'tags_per_lead_limit'],
} satisfies Operation;

export const removeContactTags = {
  summary: 'Take tags off a contact',
  description: 'A deletion with a body. Tags that the contact does not have are off it already.',
  tags,
  call: 'write of a lead',
  params: contactParams,
  body: contactTagsBody,
  response: { 200: removedTags },
  faults: [invalid(['tags'], 'must not be empty'), 'tag_protected'],
} satisfies Operation;
