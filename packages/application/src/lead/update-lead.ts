import { invalidInput } from '@tagsmith/core';
import { leadUpdateInput } from '@tagsmith/schema';
import type { StoredLead, WriteTx } from '@tagsmith/store';
import type { z } from 'zod';
import type { WriteContext } from '../engine/context.ts';
import { writeVerb } from '../engine/verb.ts';
import { findOrCreateTags } from '../tag/find-or-create-tags.ts';
import { resolveTagsToAdd, resolveTagsToRemove } from '../tag/resolve-tag-refs.ts';
import { type ChangedLead, changeLead } from './change-lead.ts';
import { lockLiveLead } from './live-lead.ts';
import { resolveFields } from './resolve-fields.ts';

/** Replaces fields, merges metadata, adds and removes tags or sets them: all of it or nothing. */
export const updateLead = writeVerb({
  input: leadUpdateInput,
  leads: ({ lead }) => [lead],
  run: async (tx, context, { lead: ref, set = {}, metadata, ...tagChanges }): Promise<ChangedLead> => {
    const lead = await lockLiveLead(tx, context, ref);
    const fields = await resolveFields(tx, context, set);
    const tags = await resolveTagChanges(tx, context, lead, tagChanges);
    return changeLead(tx, context, lead, { set: fields, metadata, tags });
  },
});

type TagChanges = Pick<z.output<typeof leadUpdateInput>, 'addTags' | 'removeTags' | 'setTags'>;

/** The whole tag set that is asked for. */
async function resolveTagChanges(
  tx: WriteTx,
  context: WriteContext,
  lead: StoredLead,
  { addTags = [], removeTags = [], setTags }: TagChanges,
): Promise<StoredLead['tags']> {
  if (setTags !== undefined) {
    assertAlone(addTags.length + removeTags.length);
    return findOrCreateTags(tx, context, setTags);
  }
  const added = await resolveTagsToAdd(tx, context, addTags);
  const removed = await resolveTagsToRemove(tx, removeTags);
  assertApart(added, removed);
  const removedIds = new Set(removed.map(({ id }) => id));
  return [...lead.tags.filter(({ id }) => !removedIds.has(id)), ...added];
}

function assertAlone(otherTags: number): void {
  if (otherTags === 0) return;
  throw invalidInput([{ path: ['setTags'], message: 'is the whole set: it goes without addTags and removeTags' }]);
}

function assertApart(added: StoredLead['tags'], removed: StoredLead['tags']): void {
  const both = added.filter(({ id }) => removed.some((tag) => tag.id === id));
  if (both.length === 0) return;
  const names = both.map(({ name }) => `"${name}"`).join(', ');
  throw invalidInput([{ path: ['removeTags'], message: `names tags that addTags names too: ${names}` }]);
}
