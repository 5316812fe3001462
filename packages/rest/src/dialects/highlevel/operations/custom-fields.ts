import { limits } from '@tagsmith/core';
import type { Operation } from '../../../openapi/call.ts';
import { invalid } from '../../../openapi/faults.ts';
import { customFieldList } from '../answers/custom-fields.ts';
import { customFieldsQuery } from '../custom-fields.ts';
import { locationForeign } from '../faults.ts';
import { locationParams } from '../wire.ts';

export const listCustomFields = {
  summary: 'List the custom fields of a location',
  description: `The keys of the metadata of the last ${limits.metadataSample} changed leads, at most ${limits.metadataKeysListed}. \
A field comes into being with the first metadata that uses it.`,
  tags: ['Custom fields'],
  params: locationParams,
  querystring: customFieldsQuery,
  response: { 200: customFieldList },
  faults: [invalid(['model'], 'must be "contact" or "opportunity" or "all"'), locationForeign],
} satisfies Operation;
