import type { Operation } from '../../../openapi/call.ts';
import { invalid } from '../../../openapi/faults.ts';
import { createdTag, done, tagAnswer, tagList } from '../answers.ts';
import { tagPostBody, tagPutBody } from '../tag-wire.ts';
import { tagListQuery, tagParams } from '../wire.ts';

const tags = ['Tags'];

export const listTags = {
  summary: 'List tags',
  description: 'All of them, or those that fit the search.',
  tags,
  querystring: tagListQuery,
  response: { 200: tagList },
  faults: [invalid(['search'], 'must be at most 500')],
} satisfies Operation;

export const createTag = {
  summary: 'Create a tag',
  tags,
  call: 'write',
  body: tagPostBody,
  response: { 201: createdTag },
  faults: [invalid([], 'Tag name is required'), 'tag_slug_taken'],
} satisfies Operation;

export const updateTag = {
  summary: 'Update a tag',
  description: 'What is absent stays. A new name brings its slug along, and the old slug goes on finding the tag.',
  tags,
  call: 'write',
  params: tagParams,
  body: tagPutBody,
  response: { 200: tagAnswer },
  faults: [invalid([], 'Tag name is required'), 'tag_not_found', 'tag_slug_taken'],
} satisfies Operation;

export const deleteTag = {
  summary: 'Delete a tag',
  description: 'Takes it off every lead.',
  tags,
  call: 'write',
  params: tagParams,
  response: { 200: done },
  faults: ['tag_not_found', 'protected_tag_deleted'],
} satisfies Operation;
