import type { Lead } from '@tagsmith/core';
import { type LeadCreateInput, leadCreateManyInput } from '@tagsmith/schema';
import type { WriteTx } from '@tagsmith/store';
import type { WriteContext } from '../engine/context.ts';
import { writeVerb } from '../engine/verb.ts';
import { findOrCreateTagSets } from '../tag/find-or-create-tags.ts';
import { insertLeads } from './insert-lead.ts';
import { type ReplaceableFields, resolveManyFields } from './resolve-fields.ts';

/**
 * Makes many leads in one transaction and one operation, all of them or none, in the order of the input. It says how many
 * and not which, because those who make many would only throw that away.
 */
export const createLeads = writeVerb({
  input: leadCreateManyInput,
  run: async (tx, context, { leads }): Promise<{ readonly created: number }> => {
    const fields = await resolveManyFields(tx, context, leads);
    const entries = leads.map((lead, index) => ({ lead, fields: fields[index] ?? {} }));
    const { length } = await insertAll(tx, context, entries);
    return { created: length };
  },
});

interface Entry {
  readonly lead: LeadCreateInput;
  /** What the lead's fields come to in the store's terms. */
  readonly fields: Partial<ReplaceableFields>;
}

export async function insertAll(
  tx: WriteTx,
  context: WriteContext,
  entries: readonly Entry[],
): Promise<readonly Lead[]> {
  const tagSets = await findOrCreateTagSets(
    tx,
    context,
    entries.map(({ lead }) => lead.tags ?? []),
  );
  const values = entries.map(({ lead: { metadata, id, contactId, createdAt, updatedAt }, fields }, index) => ({
    set: fields,
    tags: tagSets[index] ?? [],
    metadata,
    id,
    contactId,
    createdAt,
    updatedAt,
  }));
  return insertLeads(tx, context, values);
}
