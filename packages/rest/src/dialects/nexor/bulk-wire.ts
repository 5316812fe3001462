import type { VerbInput, VerbResult } from '@tagsmith/application';
import { limits } from '@tagsmith/core';
import { metadata, uuid } from '@tagsmith/schema';
import { z } from 'zod';

/** `POST /leads/bulk/get`. */
export const bulkGetBody = z.strictObject({ lead_ids: listOf(uuid, 'leads', limits.leadsById) });

/** What `PATCH /leads/metadata` calls the ways to name a lead. */
const selectors = { id: 'id', email: 'email', phone: 'phone', external_id: 'externalId' } as const;
type Selector = keyof typeof selectors;

/** `PATCH /leads/metadata`. */
export const metadataPatchBody = z.strictObject({
  selector: z.enum(Object.keys(selectors) as Selector[]),
  values: listOf(z.string(), 'values', limits.batchLeads),
  patch: metadata,
});

export function toMetadataPatch(body: z.output<typeof metadataPatchBody>): VerbInput<'lead.patchMetadataMany'> {
  return { selector: selectors[body.selector], values: body.values, patch: body.patch };
}

export function fromMetadataPatch({ matched, updated, notFound }: VerbResult<'lead.patchMetadataMany'>) {
  return { success: true, matched, updated, not_found: notFound };
}

/** Counted before any of it is looked at. */
function listOf<Item extends z.ZodType>(item: Item, what: string, max: number) {
  return z
    .array(z.unknown())
    .max(max, {
      error: ({ input }) => `must have at most ${max} ${what}, not ${Array.isArray(input) ? input.length : 0}`,
    })
    .pipe(z.array(item));
}
