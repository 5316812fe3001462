import type { Operation } from '../../../openapi/call.ts';
import { invalid } from '../../../openapi/faults.ts';
import { campaignList, createdCampaign } from '../answers.ts';
import { campaignPostBody } from '../tag-wire.ts';

const tags = ['Campaigns'];

export const listCampaigns = { summary: 'List campaigns', tags, response: { 200: campaignList } } satisfies Operation;

export const createCampaign = {
  summary: 'Create a campaign',
  tags,
  call: 'write',
  body: campaignPostBody,
  response: { 201: createdCampaign },
  faults: [invalid(['name'], 'must be given'), 'id_taken'],
} satisfies Operation;
