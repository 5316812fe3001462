import type { Operation } from '../../../openapi/call.ts';
import { invalid } from '../../../openapi/faults.ts';
import { done } from '../answers/envelope.ts';
import { locationTagAnswer, locationTags } from '../answers/tags.ts';
import { locationForeign } from '../faults.ts';
import { locationParams, locationTagBody, locationTagParams } from '../wire.ts';

const tags = ['Location tags'];

export const listLocationTags = {
  summary: 'List the tags of a location',
  tags,
  params: locationParams,
  response: { 200: locationTags },
  faults: [locationForeign],
} satisfies Operation;

export const createLocationTag = {
  summary: 'Create a tag',
  tags,
  call: 'write',
  params: locationParams,
  body: locationTagBody,
  response: { 200: locationTagAnswer },
  faults: [invalid(['name'], 'must be given'), locationForeign, 'tag_slug_taken'],
} satisfies Operation;

export const getLocationTag = {
  summary: 'Get a tag',
  tags,
  params: locationTagParams,
  response: { 200: locationTagAnswer },
  faults: [locationForeign, 'tag_not_found'],
} satisfies Operation;

export const updateLocationTag = {
  summary: 'Rename a tag',
  description: 'The new name brings its slug along, and the old slug goes on finding the tag.',
  tags,
  call: 'write',
  params: locationTagParams,
  body: locationTagBody,
  response: { 200: locationTagAnswer },
  faults: [invalid(['name'], 'must be given'), locationForeign, 'tag_not_found', 'tag_slug_taken'],
} satisfies Operation;

export const deleteLocationTag = {
  summary: 'Delete a tag',
  description: 'Takes it off every contact.',
  tags,
  call: 'write',
  params: locationTagParams,
  response: { 200: done },
  faults: [locationForeign, 'tag_not_found', 'protected_tag_deleted'],
} satisfies Operation;
