import { invalidInput } from '@tagsmith/core';
import { leadUpdateInput } from '@tagsmith/schema';
import type { StoredTag } from '@tagsmith/store';
import { writeVerb } from '../engine/verb.ts';
import { resolveTagsToAdd, resolveTagsToRemove } from '../tag/resolve-tag-refs.ts';
import { type ChangedLead, changeLead } from './change-lead.ts';
import { lockLiveLead } from './live-lead.ts';
import { resolveFields } from './resolve-fields.ts';

/** Replaces fields, merges metadata, adds and removes tags: all of it or nothing. */
export const updateLead = writeVerb({
  input: leadUpdateInput,
  run: async (tx, context, { lead: ref, set = {}, metadata, addTags = [], removeTags = [] }): Promise<ChangedLead> => {
    const lead = await lockLiveLead(tx, context, ref);
    const fields = await resolveFields(tx, context, set);
    const added = await resolveTagsToAdd(tx, context, addTags);
    const removed = await resolveTagsToRemove(tx, removeTags);
    assertApart(added, removed);
    const removedIds = new Set(removed.map(({ id }) => id));
    return changeLead(tx, context, lead, {
      set: fields,
      metadata,
      tags: [...lead.tags.filter(({ id }) => !removedIds.has(id)), ...added],
    });
  },
});

function assertApart(added: readonly StoredTag[], removed: readonly StoredTag[]): void {
  const both = added.filter(({ id }) => removed.some((tag) => tag.id === id));
  if (both.length === 0) return;
  const names = both.map(({ name }) => `"${name}"`).join(', ');
  throw invalidInput([{ path: ['removeTags'], message: `names tags that addTags names too: ${names}` }]);
}
