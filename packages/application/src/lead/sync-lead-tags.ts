import type { AssignedTag } from '@tagsmith/core';
import { leadSyncTagsInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { findOrCreateTags } from '../tag/find-or-create-tags.ts';
import { type ChangedLead, changeLead } from './change-lead.ts';
import { lockLiveLead } from './live-lead.ts';

export interface SyncedLead extends ChangedLead {
  /** The whole set, in the order of the request. */
  readonly tags: readonly AssignedTag[];
}

/** Makes a lead's tag set exactly these names, found or created by slug; `tags` of the result is in their order. */
export const syncLeadTags = writeVerb({
  input: leadSyncTagsInput,
  leads: ({ lead }) => [lead],
  tagNames: ({ tags }) => tags,
  run: async (tx, context, { lead: ref, tags: names }): Promise<SyncedLead> => {
    const lead = await lockLiveLead(tx, context, ref);
    const tags = await findOrCreateTags(tx, context, names);
    return { ...(await changeLead(tx, context, lead, { tags })), tags };
  },
});
