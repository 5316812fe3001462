import type { Lead } from '@tagsmith/core';
import { leadDeleteInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { lockLiveLead } from './live-lead.ts';

/** Deletes a lead, softly: it looks missing, keeps its history and can be restored. */
export const deleteLead = writeVerb({
  input: leadDeleteInput,
  leads: ({ lead }) => [lead],
  run: async (tx, context, { lead: ref }): Promise<{ readonly lead: Lead }> => {
    const { operation } = context;
    const lead = await lockLiveLead(tx, context, ref);
    await tx.changes.append(operation, [{ subject: 'lead', record: lead, action: 'deleted', before: {}, after: {} }]);
    const deleted = await tx.leads.save(lead, { deletedAt: operation.at, at: operation.at });
    return { lead: deleted };
  },
});
