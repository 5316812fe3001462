import { DomainError } from '@tagsmith/core';
import type { LeadRef } from '@tagsmith/schema';
import type { ReadTx, StoredLead, WriteTx } from '@tagsmith/store';
import type { EngineContext } from '../engine/context.ts';
import { findLead, lockLead } from './find-lead.ts';

/** The lead that a reference names, deleted ones included. @throws DomainError `not_found`, `lead_not_found` */
export async function getAnyLead(tx: ReadTx, context: EngineContext, ref: LeadRef): Promise<StoredLead> {
  return (await findLead(tx, context, ref)) ?? leadNotFound();
}

/** The live lead that a reference names. @throws DomainError `not_found`, `lead_not_found` */
export async function getLiveLead(tx: ReadTx, context: EngineContext, ref: LeadRef): Promise<StoredLead> {
  const lead = await findLead(tx, context, ref);
  return lead?.deletedAt === null ? lead : leadNotFound();
}

/** @throws DomainError `not_found`, `lead_not_found`; `precondition_failed`, `revision_moved` */
export async function lockLiveLead(tx: WriteTx, context: EngineContext, ref: LeadRef): Promise<StoredLead> {
  const lead = await lockLead(tx, context, ref);
  return lead?.deletedAt === null ? atRevision(lead, context) : leadNotFound();
}

/** Like `lockLiveLead`, deleted ones included. */
export async function lockAnyLead(tx: WriteTx, context: EngineContext, ref: LeadRef): Promise<StoredLead> {
  return atRevision((await lockLead(tx, context, ref)) ?? leadNotFound(), context);
}

function atRevision(lead: StoredLead, { ifRevision }: EngineContext): StoredLead {
  if (ifRevision === undefined || ifRevision === lead.revision) return lead;
  throw new DomainError(
    'precondition_failed',
    'revision_moved',
    `The lead is at revision ${lead.revision}, not ${ifRevision}; read it again and decide anew.`,
    { expected: ifRevision, actual: lead.revision },
  );
}

/** The same for a lead that is missing, deleted or another account's. */
function leadNotFound(): never {
  throw new DomainError('not_found', 'lead_not_found', 'There is no such lead.');
}
