import type { VerbInput, VerbResult } from '@tagsmith/application';
import { limits } from '@tagsmith/core';
import { metadata, uuid } from '@tagsmith/schema';
import { z } from 'zod';
import { examples } from './examples.ts';
import { listOf } from './list-of.ts';
import { ok } from './mappers.ts';

/** `POST /leads/bulk/get`. */
export const bulkGetBody = z
  .strictObject({ lead_ids: listOf(uuid, 'leads', limits.leadsById) })
  .meta({ examples: [{ lead_ids: [examples.lead.id] }] });

/** What `PATCH /leads/metadata` calls the ways to name a lead. */
const selectors = { id: 'id', email: 'email', phone: 'phone', external_id: 'externalId' } as const;
type Selector = keyof typeof selectors;

/** `PATCH /leads/metadata`. */
export const metadataPatchBody = z
  .strictObject({
    selector: z.enum(Object.keys(selectors) as Selector[]),
    values: listOf(z.string(), 'values', limits.batchLeads),
    patch: metadata,
  })
  .meta({
    examples: [{ selector: 'email', values: ['jane@example.com', 'nobody@example.com'], patch: { plan: 'gold' } }],
  });

export function toMetadataPatch(body: z.output<typeof metadataPatchBody>): VerbInput<'lead.patchMetadataMany'> {
  return { selector: selectors[body.selector], values: body.values, patch: body.patch };
}

export function fromMetadataPatch({ matched, updated, notFound }: VerbResult<'lead.patchMetadataMany'>) {
  return { ...ok, matched, updated, not_found: [...notFound] };
}
