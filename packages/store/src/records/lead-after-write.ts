import type { AssignedTag } from '@tagsmith/core';
import type { LeadWrite, NewLead, StoredCampaignRef, StoredLead } from '../port/leads.ts';
import { rowKey, type Stored } from '../port/stored.ts';
import { asAssigned } from './assigned-tag.ts';
import { isoTime } from './iso-time.ts';

/** A lead as it stands once it is inserted; `key` is its row. */
export function insertedLead({ createdAt, updatedAt = createdAt, ...lead }: NewLead, key: number): StoredLead {
  return {
    ...lead,
    [rowKey]: key,
    campaign: asCampaignRef(lead.campaign),
    tags: lead.tags.map(asAssigned),
    revision: 1,
    createdAt: isoTime(createdAt),
    updatedAt: isoTime(updatedAt),
    deletedAt: null,
  };
}

/** A lead as it stands after a write. */
export function leadAfterWrite(lead: StoredLead, write: LeadWrite): StoredLead {
  const { campaign = lead.campaign } = write.set ?? {};
  return {
    ...lead,
    ...write.set,
    campaign: asCampaignRef(campaign),
    tags: tagsAfter(lead.tags, write),
    revision: lead.revision + 1,
    updatedAt: isoTime(write.at),
    deletedAt: write.deletedAt === undefined ? lead.deletedAt : isoTime(write.deletedAt),
  };
}

function tagsAfter(
  tags: readonly Stored<AssignedTag>[],
  { addTags = [], removeTags = [] }: LeadWrite,
): readonly Stored<AssignedTag>[] {
  const removed = new Set(removeTags.map(({ id }) => id));
  return [...tags.filter(({ id }) => !removed.has(id)), ...addTags.map(asAssigned)];
}

/** A campaign from its list says more than a campaign on a lead. */
function asCampaignRef(campaign: StoredCampaignRef | null): StoredCampaignRef | null {
  return campaign && { [rowKey]: campaign[rowKey], id: campaign.id, name: campaign.name };
}
