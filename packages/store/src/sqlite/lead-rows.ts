import { type AssignedTag, emailKey } from '@tagsmith/core';
import type { StoredCampaignRef, StoredLead } from '../port/leads.ts';
import { rowKey, type Stored } from '../port/stored.ts';
import { isoTime } from '../records/iso-time.ts';
import { searchTextOf, sortNameOf } from '../records/lead-texts.ts';
import type { WrittenLead } from '../records/written-lead.ts';

export interface LeadRow {
  readonly id: number;
  readonly uid: string;
  readonly contact_id: string;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly phone_e164: string | null;
  readonly phone_national: string | null;
  readonly company: string | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly external_id: string | null;
  readonly campaign_id: number | null;
  readonly campaign_uid: string | null;
  readonly campaign_name: string | null;
  readonly metadata: string;
  readonly sort_name: string;
  readonly revision: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly deleted_at: number | null;
}

export const leadColumns = `lead.id, lead.uid, lead.contact_id, lead.first_name, lead.last_name, lead.email, lead.phone,
  lead.phone_e164, lead.phone_national, lead.company, lead.title, lead.source, lead.external_id,
  lead.campaign_id, campaign.uid AS campaign_uid, campaign.name AS campaign_name, lead.metadata, lead.sort_name, lead.revision,
  lead.created_at, lead.updated_at, lead.deleted_at`;

export const joinCampaign = 'LEFT JOIN campaign ON campaign.id = lead.campaign_id';

export function toLead(row: LeadRow, tags: readonly Stored<AssignedTag>[]): StoredLead {
  return {
    [rowKey]: row.id,
    id: row.uid,
    contactId: row.contact_id,
    firstName: row.first_name,
    lastName: row.last_name,
    email: row.email,
    phone: row.phone,
    phoneE164: row.phone_e164,
    phoneNational: row.phone_national,
    company: row.company,
    title: row.title,
    source: row.source,
    externalId: row.external_id,
    campaign: toCampaignRef(row),
    metadata: JSON.parse(row.metadata),
    tags,
    revision: row.revision,
    createdAt: isoTime(row.created_at),
    updatedAt: isoTime(row.updated_at),
    deletedAt: isoTime(row.deleted_at),
  };
}

function toCampaignRef({ campaign_id, campaign_uid, campaign_name }: LeadRow): StoredCampaignRef | null {
  if (campaign_id === null || campaign_uid === null || campaign_name === null) return null;
  return { [rowKey]: campaign_id, id: campaign_uid, name: campaign_name };
}

/** A lead's own columns, and how each is written. */
const written: Readonly<Record<string, (fields: WrittenLead) => string | number | null>> = {
  first_name: ({ firstName }) => firstName,
  last_name: ({ lastName }) => lastName,
  email: ({ email }) => email,
  email_key: ({ email }) => (email === null ? null : emailKey(email)),
  phone: ({ phone }) => phone,
  phone_e164: ({ phoneE164 }) => phoneE164,
  phone_national: ({ phoneNational }) => phoneNational,
  company: ({ company }) => company,
  title: ({ title }) => title,
  source: ({ source }) => source,
  external_id: ({ externalId }) => externalId,
  campaign_id: ({ campaign }) => campaign?.[rowKey] ?? null,
  metadata: ({ metadata }) => JSON.stringify(metadata),
  sort_name: sortNameOf,
  search_text: searchTextOf,
};

export const fieldColumns = Object.keys(written);
const writers = Object.values(written);

/** The values of `fieldColumns`, in their order: by place, because binding by name costs twice as much. */
export function fieldValues(fields: WrittenLead): (string | number | null)[] {
  return writers.map((write) => write(fields));
}
