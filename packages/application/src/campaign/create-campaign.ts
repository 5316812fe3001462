import { type Campaign, DomainError } from '@tagsmith/core';
import { campaignCreateInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { newId } from '../ids.ts';

export const createCampaign = writeVerb({
  input: campaignCreateInput,
  run: async (
    tx,
    { now, operation },
    { id = newId(), name, status, createdAt = now },
  ): Promise<{ readonly campaign: Campaign }> => {
    if ((await tx.campaigns.find(id)) !== undefined) {
      throw new DomainError('conflict', 'id_taken', 'Another campaign already has this id.');
    }
    const campaign = await tx.campaigns.insert({ id, name, status, createdAt });
    await tx.changes.append(operation, [
      { subject: 'campaign', record: campaign, action: 'created', before: {}, after: { id, name, status } },
    ]);
    return { campaign };
  },
});
