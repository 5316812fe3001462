import { emailKey, invalidInput, type Lead } from '@tagsmith/core';
import { type LeadFieldsInput, type LeadUpsertInput, leadUpsertInput } from '@tagsmith/schema';
import type { StoredLead, WriteTx } from '@tagsmith/store';
import type { WriteContext } from '../engine/context.ts';
import { writeVerb } from '../engine/verb.ts';
import { findOrCreateTags } from '../tag/find-or-create-tags.ts';
import { changeLead } from './change-lead.ts';
import { insertLead } from './insert-lead.ts';
import { type ReplaceableFields, resolveFields } from './resolve-fields.ts';

export interface UpsertedLead {
  readonly lead: Lead;
  /** Whether the lead was made by this call. */
  readonly created: boolean;
}

/** Finds a lead by email, then by phone, and adds what the input says (`setTags` replaces); makes it when there is none. */
export const upsertLead = writeVerb({
  input: leadUpsertInput,
  leads: ({ email }) => (email ? [{ email }] : []),
  tagNames: ({ tags, setTags }) => setTags ?? tags ?? [],
  run: upsertOne,
});

export async function upsertOne(tx: WriteTx, context: WriteContext, input: LeadUpsertInput): Promise<UpsertedLead> {
  const { defaults = {}, metadata, tags: names = [], setTags, ...given } = input;
  assertOneTagSet(input);
  const set = await resolveFields(tx, context, withoutEmpty(given));
  const existing = await lockMatch(tx, set);
  const tags = await findOrCreateTags(tx, context, setTags ?? names);
  if (existing === undefined) {
    const fields = { ...(await resolveFields(tx, context, defaults)), ...set };
    return { lead: await insertLead(tx, context, { set: fields, metadata, tags }), created: true };
  }
  const kept = setTags === undefined ? existing.tags : [];
  const { lead } = await changeLead(tx, context, existing, { set, metadata, tags: [...kept, ...tags] });
  return { lead, created: false };
}

function assertOneTagSet({ tags, setTags }: LeadUpsertInput): void {
  if (tags === undefined || setTags === undefined) return;
  throw invalidInput([{ path: ['setTags'], message: 'is the whole set: it goes without tags' }]);
}

async function lockMatch(
  tx: WriteTx,
  { email, phoneE164 }: Partial<ReplaceableFields>,
): Promise<StoredLead | undefined> {
  const byEmail = email ? await tx.leads.lock({ emailKey: emailKey(email) }) : undefined;
  return byEmail ?? (phoneE164 ? await tx.leads.lock({ phoneE164 }) : undefined);
}

/** An empty field says nothing about a lead. */
function withoutEmpty(fields: LeadFieldsInput): LeadFieldsInput {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
}
