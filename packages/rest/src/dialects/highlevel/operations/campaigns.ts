import type { Operation } from '../../../openapi/call.ts';
import { invalid } from '../../../openapi/faults.ts';
import { campaignList } from '../answers/campaigns.ts';
import { done } from '../answers/envelope.ts';
import { locationForeign } from '../faults.ts';
import { campaignsQuery, contactCampaignParams, contactParams } from '../wire.ts';

const tags = ['Campaigns'];

export const listCampaigns = {
  summary: 'List campaigns',
  tags,
  querystring: campaignsQuery,
  response: { 200: campaignList },
  faults: [invalid(['locationId'], 'must be given'), locationForeign],
} satisfies Operation;

export const joinCampaign = {
  summary: 'Put a contact into a campaign',
  description: 'A contact is in one campaign at most: this takes it out of another.',
  tags,
  call: 'write of a lead',
  params: contactCampaignParams,
  response: { 201: done },
  faults: ['campaign_not_found'],
} satisfies Operation;

export const leaveCampaign = {
  summary: 'Take a contact out of a campaign',
  description: 'A contact that is not in it is out of it already.',
  tags,
  call: 'write of a lead',
  params: contactCampaignParams,
  response: { 200: done },
  faults: ['campaign_not_found'],
} satisfies Operation;

export const leaveAllCampaigns = {
  summary: 'Take a contact out of every campaign',
  description: 'As `removeAll` in the dated versions and as `remove-all` in v3; both paths take every version.',
  tags,
  call: 'write of a lead',
  params: contactParams,
  response: { 200: done },
} satisfies Operation;
