import type { AssignedTag, JsonObject } from '@tagsmith/core';
import type { StoredCampaignRef, StoredLead } from '../port/leads.ts';
import { rowKey, type Stored } from '../port/stored.ts';
import { isoTime } from './iso-time.ts';

/** What every store reads of a lead. How its metadata and tags come is each store's own. */
export interface PlainLeadRow {
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
  readonly revision: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly deleted_at: number | null;
}

export function leadOf(row: PlainLeadRow, metadata: JsonObject, tags: readonly Stored<AssignedTag>[]): StoredLead {
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
    metadata,
    tags,
    revision: row.revision,
    createdAt: isoTime(row.created_at),
    updatedAt: isoTime(row.updated_at),
    deletedAt: isoTime(row.deleted_at),
  };
}

function toCampaignRef({ campaign_id, campaign_uid, campaign_name }: PlainLeadRow): StoredCampaignRef | null {
  if (campaign_id === null || campaign_uid === null || campaign_name === null) return null;
  return { [rowKey]: campaign_id, id: campaign_uid, name: campaign_name };
}
