import { leadBulkTagsInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { lockLead } from './find-lead.ts';
import { prepareRetag, type Retag, type RetaggedLead, retagLead } from './retag-lead.ts';

/** What became of one entry; `before` is the tag set as this entry found it. */
export type BulkTagResult = RetaggedLead | { readonly outcome: 'not_found' | 'deleted' };

/**
 * Tags many leads in one transaction and one operation: a result for each entry, in the order of the input, doubles
 * included. An entry that fails leaves the others as they are.
 */
export const bulkTagLeads = writeVerb({
  input: leadBulkTagsInput,
  leads: ({ leads }) => leads,
  run: async (tx, context, input) => {
    const results: BulkTagResult[] = [];
    let retag: Retag | undefined;
    for (const ref of input.leads) {
      // Looked up anew for each entry: a double sees what its first did.
      const lead = await lockLead(tx, context, ref);
      if (lead?.deletedAt !== null) {
        results.push({ outcome: lead === undefined ? 'not_found' : 'deleted' });
        continue;
      }
      // Not before there is a lead to tag: a request that reaches none makes no tags.
      retag ??= await prepareRetag(tx, context, input);
      results.push(await retagLead(tx, context, lead, retag));
    }
    return { operationId: context.operation.id, results };
  },
});
