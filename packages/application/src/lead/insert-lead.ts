import type { AssignedTag, JsonObject } from '@tagsmith/core';
import type { LeadFields, NewChange, NewLead, Stored, StoredLead, WriteTx } from '@tagsmith/store';
import type { WriteContext } from '../engine/context.ts';
import { newId, newVendorId } from '../ids.ts';
import { assertContactFree, assertContactsFree } from './contact-free.ts';
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
  readonly updatedAt?: number | undefined;
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
 * Makes a lead: checks the rules, writes it and begins its history.
 * @throws DomainError `conflict` (`email_taken`, `phone_taken`, `id_taken`), `limit_exceeded`
 */
export async function insertLead(tx: WriteTx, context: WriteContext, values: NewLeadValues): Promise<StoredLead> {
  const newLead = toNewLead(context, values);
  await assertContactFree(tx, newLead);
  const lead = await tx.leads.insert(newLead);
  await tx.changes.append(context.operation, [creationOf(lead)]);
  return lead;
}

/** Like `insertLead` for many, all of them or none. */
export async function insertLeads(
  tx: WriteTx,
  context: WriteContext,
  values: readonly NewLeadValues[],
): Promise<readonly StoredLead[]> {
  const newLeads = values.map((one) => toNewLead(context, one));
  await assertContactsFree(tx, newLeads);
  const leads = await tx.leads.insertMany(newLeads);
  await tx.changes.append(context.operation, leads.map(creationOf));
  return leads;
}

function toNewLead(
  { operation }: WriteContext,
  {
    set,
    metadata = {},
    tags,
    id = newId(),
    contactId = newVendorId(),
    createdAt = operation.at,
    updatedAt,
  }: NewLeadValues,
): NewLead {
  assertTagsFit(tags.length);
  return { ...emptyFields, ...set, metadata, id, contactId, tags, createdAt, updatedAt };
}

function creationOf(lead: StoredLead): NewChange {
  return { subject: 'lead', record: lead, action: 'created', before: {}, after: firstStateOfLead(lead) };
}
