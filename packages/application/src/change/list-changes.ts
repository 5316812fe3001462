import { changeListInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';
import { getAnyLead } from '../lead/live-lead.ts';

/** The history of the account, or of one lead. */
export const listChanges = readVerb({
  input: changeListInput,
  run: async (tx, context, { lead, ...query }) => {
    if (lead === undefined) return tx.changes.list(query);
    const subject = await getAnyLead(tx, context, lead);
    return tx.changes.list({ ...query, subject, subjectKind: 'lead' });
  },
});
