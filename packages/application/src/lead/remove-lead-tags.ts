import { leadTagsInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { resolveTagsToRemove } from '../tag/resolve-tag-refs.ts';
import { type ChangedLead, changeLead } from './change-lead.ts';
import { lockLiveLead } from './live-lead.ts';

/** Takes tags off a lead; those it does not have are passed over. */
export const removeLeadTags = writeVerb({
  input: leadTagsInput,
  leads: ({ lead }) => [lead],
  tagNames: ({ tags }) => tags.filter((ref) => typeof ref === 'string'),
  run: async (tx, context, { lead: ref, tags: refs }): Promise<ChangedLead> => {
    const lead = await lockLiveLead(tx, context, ref);
    const removed = new Set((await resolveTagsToRemove(tx, refs)).map(({ id }) => id));
    return changeLead(tx, context, lead, { tags: lead.tags.filter(({ id }) => !removed.has(id)) });
  },
});
