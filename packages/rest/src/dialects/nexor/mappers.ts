import type { VerbInput, VerbResult } from '@tagsmith/application';
import { DomainError, type JsonObject, type Lead, mergeMetadata, type Tag } from '@tagsmith/core';
import { uuid } from '@tagsmith/schema';
import { type LeadPatchBody, type LeadPostBody, leadPostBody } from './wire.ts';

/** How every answer to a call that did what it was asked begins, but those that hold `data`. */
export const ok = { success: true } as const;

/** The lead that a path names. @throws DomainError `lead_not_found`: an id that is no UUID is nobody's */
export function leadOfPath(id: string): { readonly id: string } {
  const parsed = uuid.safeParse(id);
  if (!parsed.success) throw new DomainError('not_found', 'lead_not_found', 'There is no such lead.');
  return { id: parsed.data };
}

function toFields(body: Omit<LeadPatchBody, 'metadata'> | LeadPostBody) {
  return {
    firstName: body.first_name,
    lastName: body.last_name,
    email: body.email,
    phone: body.phone,
    company: body.company,
    title: body.title,
    source: body.source,
    campaignId: body.campaign_id,
  };
}

export function toUpdate(id: string, body: LeadPatchBody): VerbInput<'lead.update'> {
  return { lead: leadOfPath(id), set: toFields(body), metadata: body.metadata };
}

/** A key without a field of its own becomes metadata; what `metadata` itself says wins over it. */
export function toUpsert(body: LeadPostBody): VerbInput<'lead.upsert'> {
  return {
    ...toFields(body),
    externalId: body.external_id,
    metadata: mergeMetadata(unknownKeysOf(body), body.metadata ?? {}),
    tags: body.tags,
    defaults: { source: 'api' },
  };
}

const knownKeys = new Set(Object.keys(leadPostBody.shape));

function unknownKeysOf(body: LeadPostBody): JsonObject {
  // What the schema let through loosely came out of `JSON.parse`.
  return Object.fromEntries(Object.entries(body).filter(([key]) => !knownKeys.has(key))) as JsonObject;
}

/** A lead as writes answer it. */
export function fromLead(lead: Lead) {
  return {
    id: lead.id,
    first_name: lead.firstName,
    source: lead.source,
    metadata: lead.metadata,
    created_at: lead.createdAt,
    last_name: lead.lastName,
    email: lead.email,
    phone: lead.phone,
    company: lead.company,
    title: lead.title,
    campaign_id: lead.campaign?.id ?? null,
  };
}

/** A lead as `GET /leads/{id}` answers it. */
export function fromWholeLead(lead: Lead) {
  const { campaign, updatedAt } = lead;
  return {
    ...fromLead(lead),
    tags: lead.tags.map(fromTagOfLead),
    campaign: campaign && { id: campaign.id, name: campaign.name },
    updated_at: updatedAt,
  };
}

export function fromTagOfLead({ id, name, slug }: Pick<Tag, 'id' | 'name' | 'slug'>) {
  return { id, name, slug };
}

export function fromSync({ lead, tags, added, removed }: VerbResult<'lead.syncTags'>) {
  return {
    ...ok,
    lead_id: lead.id,
    tags: tags.map(fromTagOfLead),
    added: added.map(({ id }) => id),
    removed: removed.map(({ id }) => id),
  };
}

export function fromUpsert({ lead, created }: { readonly lead: Lead; readonly created: boolean }) {
  return { ...ok, lead: fromLead(lead), ...(created ? {} : { existed: true }) };
}
