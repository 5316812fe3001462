import { campaignListInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';

export const listCampaigns = readVerb({
  input: campaignListInput,
  run: (tx, _context, page) => tx.campaigns.list(page),
});
