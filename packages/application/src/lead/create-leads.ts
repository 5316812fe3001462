import type { Lead } from '@tagsmith/core';
import { leadCreateManyInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { findOrCreateTagSets } from '../tag/find-or-create-tags.ts';
import { insertLeads } from './insert-lead.ts';
import { resolveManyFields } from './resolve-fields.ts';

/** Makes many leads in one transaction and one operation, all of them or none, in the order of the input. */
export const createLeads = writeVerb({
  input: leadCreateManyInput,
  run: async (tx, context, { leads }): Promise<{ readonly leads: readonly Lead[] }> => {
    const fields = await resolveManyFields(tx, context, leads);
    const tagSets = await findOrCreateTagSets(
      tx,
      context,
      leads.map(({ tags = [] }) => tags),
    );
    const values = leads.map(({ metadata, id, contactId, createdAt }, index) => ({
      set: fields[index] ?? {},
      tags: tagSets[index] ?? [],
      metadata,
      id,
      contactId,
      createdAt,
    }));
    return { leads: await insertLeads(tx, context, values) };
  },
});
