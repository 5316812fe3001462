import { diffMetadata, type Lead, type MetadataDiff } from '@tagsmith/core';
import { leadPatchMetadataInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { changeLead } from './change-lead.ts';
import { lockLiveLead } from './live-lead.ts';

export interface PatchedLead {
  readonly lead: Lead;
  readonly diff: MetadataDiff;
}

/** Merges a patch shallowly into a lead's metadata; `diff` says what that changed. */
export const patchLeadMetadata = writeVerb({
  input: leadPatchMetadataInput,
  leads: ({ lead }) => [lead],
  run: async (tx, context, { lead: ref, patch }): Promise<PatchedLead> => {
    const before = await lockLiveLead(tx, context, ref);
    const { lead } = await changeLead(tx, context, before, { metadata: patch });
    return { lead, diff: diffMetadata(before.metadata, lead.metadata) };
  },
});
