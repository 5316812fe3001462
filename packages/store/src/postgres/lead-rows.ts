import { type AssignedTag, foldText, type JsonObject } from '@tagsmith/core';
import type { StoredLead } from '../port/leads.ts';
import type { Stored } from '../port/stored.ts';
import { leadOf, type PlainLeadRow } from '../records/lead-rows.ts';
import { type LeadWriters, leadWriters } from '../records/lead-writers.ts';
import type { WrittenLead } from '../records/written-lead.ts';
import { metadataTermsOf } from './metadata-terms.ts';
import { type AssignedTagTuple, assignedTagColumns, toAssignedTag } from './tag-rows.ts';

export interface LeadOwnRow extends PlainLeadRow {
  readonly metadata: JsonObject;
}

export interface LeadRow extends LeadOwnRow {
  readonly tags: readonly AssignedTagTuple[];
}

/** Of `leadTables`; `$1` is the account. */
export const leadOwnColumns = `lead.id, lead.uid, lead.contact_id, lead.first_name, lead.last_name, lead.email, lead.phone,
  lead.phone_e164, lead.phone_national, lead.company, lead.title, lead.source, lead.external_id,
  lead.campaign_id, campaign.uid AS campaign_uid, campaign.name AS campaign_name, lead.metadata,
  lead_revision.revision, lead.created_at, lead_revision.updated_at, lead.deleted_at`;

/** With the tags. */
export const leadColumns = `${leadOwnColumns},
  (SELECT coalesce(json_agg(json_build_array(${assignedTagColumns}) ORDER BY lead_tag.position), '[]')
    FROM lead_tag JOIN tag ON tag.account_id = $1 AND tag.id = lead_tag.tag_id
    WHERE lead_tag.account_id = $1 AND lead_tag.lead_id = lead.id) AS tags`;

export const leadTables = `lead
  JOIN lead_revision ON lead_revision.account_id = $1 AND lead_revision.lead_id = lead.id
  LEFT JOIN campaign ON campaign.account_id = $1 AND campaign.id = lead.campaign_id`;

export function toLead(row: LeadRow): StoredLead {
  return toTaggedLead(row, row.tags.map(toAssignedTag));
}

export function toTaggedLead(row: LeadOwnRow, tags: readonly Stored<AssignedTag>[]): StoredLead {
  return leadOf(row, row.metadata, tags);
}

/** A lead's own columns: beside those of every store, what conditions and orders compare, worked out beforehand. */
const written: LeadWriters = {
  ...leadWriters,
  metadata_terms: ({ metadata }) => JSON.stringify(metadataTermsOf(metadata)),
  folded_name: ({ firstName, lastName }) => foldText(`${firstName ?? ''} ${lastName ?? ''}`),
  folded_first_name: ({ firstName }) => foldText(firstName ?? ''),
  folded_last_name: ({ lastName }) => foldText(lastName ?? ''),
  folded_email: ({ email }) => foldText(email ?? ''),
  folded_phone: ({ phone }) => foldText(phone ?? ''),
  folded_company: ({ company }) => foldText(company ?? ''),
  folded_source: ({ source }) => foldText(source ?? ''),
};

export const fieldColumns = Object.keys(written);
const writers = Object.values(written);

/** The values of `fieldColumns`, in their order. */
export function fieldValues(fields: WrittenLead): (string | number | null)[] {
  return writers.map((write) => write(fields));
}
