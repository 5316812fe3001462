import type { StoredLead } from '../port/leads.ts';
import { leadOf, type PlainLeadRow } from '../records/lead-rows.ts';
import { leadWriters } from '../records/lead-writers.ts';
import type { WrittenLead } from '../records/written-lead.ts';
import { holdTags, readHeldTags } from './held-tags.ts';
import type { TagDictionary } from './tag-dictionary.ts';

export interface LeadRow extends PlainLeadRow {
  readonly metadata: string;
  readonly sort_name: string;
  /** As `held-tags` reads them. */
  readonly tags: string;
}

export const leadColumns = `lead.id, lead.uid, lead.contact_id, lead.first_name, lead.last_name, lead.email, lead.phone,
  lead.phone_e164, lead.phone_national, lead.company, lead.title, lead.source, lead.external_id,
  lead.campaign_id, campaign.uid AS campaign_uid, campaign.name AS campaign_name, lead.metadata, lead.sort_name, lead.tags,
  lead.revision, lead.created_at, lead.updated_at, lead.deleted_at`;

export const joinCampaign = 'LEFT JOIN campaign ON campaign.id = lead.campaign_id';

export function toLead(row: LeadRow, dictionary: TagDictionary): StoredLead {
  const held = readHeldTags(row.tags);
  return holdTags(leadOf(row, JSON.parse(row.metadata), dictionary.getHeld(held)), held);
}

/** A lead without its tags, to say where it stands in a list. */
export function toUntaggedLead(row: LeadRow): StoredLead {
  return leadOf(row, JSON.parse(row.metadata), []);
}

export const fieldColumns = Object.keys(leadWriters);
const writers = Object.values(leadWriters);

/** The values of `fieldColumns`, in their order: by place, because binding by name costs twice as much. */
export function fieldValues(fields: WrittenLead): (string | number | null)[] {
  return writers.map((write) => write(fields));
}
