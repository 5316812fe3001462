import { leadTagsInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { resolveTagsToAdd } from '../tag/resolve-tag-refs.ts';
import { type ChangedLead, changeLead } from './change-lead.ts';
import { lockLiveLead } from './live-lead.ts';

/** Puts tags on a lead, behind those it has; those it has already stay where they are. */
export const addLeadTags = writeVerb({
  input: leadTagsInput,
  leads: ({ lead }) => [lead],
  tagNames: ({ tags }) => tags.filter((ref) => typeof ref === 'string'),
  run: async (tx, context, { lead: ref, tags: refs }): Promise<ChangedLead> => {
    const lead = await lockLiveLead(tx, context, ref);
    const tags = await resolveTagsToAdd(tx, context, refs);
    return changeLead(tx, context, lead, { tags: [...lead.tags, ...tags] });
  },
});
