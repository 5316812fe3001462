import { DomainError } from '@tagsmith/core';
import { leadLeaveCampaignInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { type ChangedLead, changeLead } from './change-lead.ts';
import { lockLiveLead } from './live-lead.ts';

/** Takes a lead out of a campaign; when it is in another one or in none, it stays as it is. */
export const leaveCampaign = writeVerb({
  input: leadLeaveCampaignInput,
  leads: ({ lead }) => [lead],
  run: async (tx, context, { lead: ref, campaignId }): Promise<ChangedLead> => {
    const lead = await lockLiveLead(tx, context, ref);
    if ((await tx.campaigns.find(campaignId)) === undefined) {
      throw new DomainError('not_found', 'campaign_not_found', 'There is no such campaign.');
    }
    return changeLead(tx, context, lead, { set: lead.campaign?.id === campaignId ? { campaign: null } : {} });
  },
});
