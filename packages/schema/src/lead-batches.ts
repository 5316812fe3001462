import { limits } from '@tagsmith/core';
import { z } from 'zod';
import { leadCreateInput } from './lead.ts';
import { metadata } from './metadata.ts';
import { phone } from './phone.ts';
import { uuid } from './text.ts';
import { tooMany } from './too-many.ts';

export const leadGetManyInput = z.strictObject({
  ids: z.array(uuid).max(limits.leadsById, { error: tooMany('ids', limits.leadsById) }),
});

/** Leads that are made unless there is one with their phone; of those of one phone the first counts. */
export const leadCreateMissingInput = z.strictObject({
  leads: z
    .array(leadCreateInput.extend({ phone }))
    .max(limits.batchLeads, { error: tooMany('leads', limits.batchLeads) }),
});

export const leadPatchMetadataManyInput = z.strictObject({
  /** What the values are. Several leads may have one external id; then all of them are meant. */
  selector: z.enum(['id', 'email', 'phone', 'externalId']),
  values: z.array(z.string()).max(limits.batchLeads, { error: tooMany('values', limits.batchLeads) }),
  patch: metadata,
});
export type LeadPatchMetadataManyInput = z.output<typeof leadPatchMetadataManyInput>;
