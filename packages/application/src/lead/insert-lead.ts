import type { AssignedTag, JsonObject } from '@tagsmith/core';
import type { LeadFields, Stored, StoredLead, WriteTx } from '@tagsmith/store';
import type { VerbContext } from '../engine/context.ts';
import { newId, newVendorId } from '../ids.ts';
import { assertContactFree } from './contact-free.ts';
import { firstStateOfLead } from './lead-history.ts';
import { assertTagsFit } from './lead-limits.ts';
import type { ReplaceableFields } from './resolve-fields.ts';

export interface NewLeadValues {
  readonly set: Partial<ReplaceableFields>;
  readonly metadata?: JsonObject | undefined;
  readonly tags: readonly Stored<AssignedTag>[];
  /** What the lead brings along from elsewhere. */
  readonly id?: string | undefined;
  readonly contactId?: string | undefined;
  readonly createdAt?: number | undefined;
}

const emptyFields: LeadFields = {
  firstName: null,
  lastName: null,
  email: null,
  phone: null,
  phoneE164: null,
  phoneNational: null,
  company: null,
  title: null,
  source: null,
  externalId: null,
  campaign: null,
  metadata: {},
};

/**
 * The one way to make a lead: checks the rules, writes it and begins its history.
 * @throws DomainError `conflict` (`email_taken`, `phone_taken`, `id_taken`), `limit_exceeded`
 */
export async function insertLead(
  tx: WriteTx,
  { operation }: VerbContext,
  { set, metadata = {}, tags, id = newId(), contactId = newVendorId(), createdAt = operation.at }: NewLeadValues,
): Promise<StoredLead> {
  const fields: LeadFields = { ...emptyFields, ...set, metadata };
  assertTagsFit(tags.length);
  await assertContactFree(tx, fields);
  const lead = await tx.leads.insert({ ...fields, id, contactId, tags, createdAt });
  const after = firstStateOfLead(lead);
  await tx.changes.append(operation, [{ subject: 'lead', record: lead, action: 'created', before: {}, after }]);
  return lead;
}
