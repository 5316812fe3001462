import type { Lead } from '@tagsmith/core';
import { leadCreateInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { findOrCreateTags } from '../tag/find-or-create-tags.ts';
import { insertLead } from './insert-lead.ts';
import { resolveFields } from './resolve-fields.ts';

/** Makes a lead, with ids and time of its own or as it brings them. */
export const createLead = writeVerb({
  input: leadCreateInput,
  tagNames: ({ tags = [] }) => tags,
  run: async (
    tx,
    context,
    { id, contactId, createdAt, updatedAt, metadata, tags = [], ...fields },
  ): Promise<{ readonly lead: Lead }> => ({
    lead: await insertLead(tx, context, {
      set: await resolveFields(tx, context, fields),
      metadata,
      tags: await findOrCreateTags(tx, context, tags),
      id,
      contactId,
      createdAt,
      updatedAt,
    }),
  }),
});
