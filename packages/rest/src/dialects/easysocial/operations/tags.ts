import type { Operation } from '../../../openapi/call.ts';
import { invalid } from '../../../openapi/faults.ts';
import { savedTag, tagList } from '../answers.ts';
import { tagPostBody } from '../wire.ts';

const tags = ['Tags'];

export const listTags = { summary: 'List tags', tags, response: { 200: tagList } } satisfies Operation;

export const postTag = {
  summary: 'Find or create a tag',
  description: 'Names are compared by their slugs; a tag that there is keeps its name.',
  tags,
  call: 'write',
  body: tagPostBody,
  response: { 201: savedTag },
  faults: [invalid(['name'], 'must be given')],
} satisfies Operation;
