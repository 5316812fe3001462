import type { VerbInput } from '@tagsmith/application';
import { type Account, type Campaign, DomainError } from '@tagsmith/core';
import { uuid } from '@tagsmith/schema';
import { leadOfPath } from './mappers.ts';

interface CampaignPath {
  readonly contactId: string;
  readonly campaignId: string;
}

/** A lead is in one campaign at most: putting it into another takes it out of the first. */
export function toJoin(path: CampaignPath): VerbInput<'lead.update'> {
  return { lead: leadOfPath(path.contactId), set: { campaignId: campaignOfPath(path.campaignId) } };
}

export function toLeave(path: CampaignPath): VerbInput<'lead.leaveCampaign'> {
  return { lead: leadOfPath(path.contactId), campaignId: campaignOfPath(path.campaignId) };
}

export function toLeaveAll({ contactId }: Pick<CampaignPath, 'contactId'>): VerbInput<'lead.update'> {
  return { lead: leadOfPath(contactId), set: { campaignId: null } };
}

/** @throws DomainError `campaign_not_found`: what has not the form of an id is nobody's */
function campaignOfPath(campaignId: string): string {
  const parsed = uuid.safeParse(campaignId);
  if (parsed.success) return parsed.data;
  throw new DomainError('not_found', 'campaign_not_found', 'There is no such campaign.');
}

export function fromCampaign({ id, name, status }: Campaign, { locationId }: Pick<Account, 'locationId'>) {
  return { id, name, status, locationId };
}
