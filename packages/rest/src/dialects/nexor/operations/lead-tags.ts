import type { Operation } from '../../../openapi/call.ts';
import { invalid } from '../../../openapi/faults.ts';
import { assignedTags, done, syncedTags, tagsOfLead } from '../answers.ts';
import { leadTagsPostBody } from '../tag-wire.ts';
import { leadParams, leadTagParams, syncBody } from '../wire.ts';

const tags = ['Lead tags'];

export const syncLeadTags = {
  summary: "Sync a lead's tags",
  description: `Afterwards the lead has exactly these tags, in this order; \`[]\` clears. Names are compared by their slugs, \
and a tag that is new is made. \`lead_id\`, \`email\` and \`tags\` may be nested anywhere in the body: each is searched on its \
own, and the shallowest wins.`,
  tags,
  call: 'write of a lead',
  body: syncBody,
  response: { 200: syncedTags },
  faults: [invalid([], 'tags must be an array'), 'tags_per_lead_limit', 'tag_protected'],
} satisfies Operation;

export const getLeadTags = {
  summary: "Get a lead's tags",
  tags,
  call: 'read of a lead',
  params: leadParams,
  response: { 200: tagsOfLead },
} satisfies Operation;

export const addLeadTags = {
  summary: 'Add tags to a lead',
  description: 'Exactly one of `tagId` and `tagIds`. A tag that the lead has is passed over.',
  tags,
  call: 'write of a lead',
  params: leadParams,
  body: leadTagsPostBody,
  response: { 201: assignedTags },
  faults: [invalid([], 'Exactly one of tagId and tagIds is required'), 'tag_unknown', 'tags_per_lead_limit'],
} satisfies Operation;

export const removeLeadTag = {
  summary: 'Take a tag off a lead',
  description: 'A tag that the lead does not have is off it already.',
  tags,
  call: 'write of a lead',
  params: leadTagParams,
  response: { 200: done },
  faults: ['tag_not_found', 'tag_protected'],
} satisfies Operation;
