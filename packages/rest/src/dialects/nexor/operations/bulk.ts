import { limits } from '@tagsmith/core';
import type { Operation } from '../../../openapi/call.ts';
import { invalid } from '../../../openapi/faults.ts';
import { leadsByIds, metadataPatched } from '../answers.ts';
import { bulkGetBody, metadataPatchBody } from '../bulk-wire.ts';

const tags = ['Leads'];

export const getLeadsByIds = {
  summary: 'Get leads by their ids',
  description: 'Ids that name no live lead are passed over. A key that only reads will do.',
  tags,
  body: bulkGetBody,
  response: { 200: leadsByIds },
  faults: [invalid(['lead_ids', 0], 'must be a UUID')],
} satisfies Operation;

export const patchMetadata = {
  summary: 'Patch the metadata of many leads',
  description: `Merges one patch into the metadata of every lead that the values name, all of them or none: at most \
${limits.patchedLeads} leads, for several may have one external id.`,
  tags,
  call: 'write',
  body: metadataPatchBody,
  response: { 200: metadataPatched },
  faults: [invalid(['patch'], 'must be an object'), 'metadata_limit'],
} satisfies Operation;
