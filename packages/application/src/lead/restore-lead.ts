import type { Lead } from '@tagsmith/core';
import { leadRestoreInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { assertContactFree } from './contact-free.ts';
import { lockAnyLead } from './live-lead.ts';

/** Brings a deleted lead back with its tags; a live one stays as it is. */
export const restoreLead = writeVerb({
  input: leadRestoreInput,
  leads: ({ lead }) => [lead],
  run: async (tx, context, { lead: ref }): Promise<{ readonly lead: Lead }> => {
    const { operation } = context;
    const lead = await lockAnyLead(tx, context, ref);
    if (lead.deletedAt === null) return { lead };
    await assertContactFree(tx, lead);
    await tx.changes.append(operation, [{ subject: 'lead', record: lead, action: 'restored', before: {}, after: {} }]);
    const restored = await tx.leads.save(lead, { deletedAt: null, at: operation.at });
    return { lead: restored };
  },
});
