import { DomainError, emailKey } from '@tagsmith/core';
import type { LeadFields, StoredLead, WriteTx } from '@tagsmith/store';

type Contact = Pick<LeadFields, 'email' | 'phoneE164'>;

/**
 * Makes sure that no other live lead of the account has this email or phone.
 * @throws DomainError `conflict`: `email_taken`, `phone_taken`
 */
export async function assertContactFree(tx: WriteTx, contact: Contact, self?: StoredLead): Promise<void> {
  const { email, phoneE164 } = contact;
  if (email !== null && (self === undefined || email !== self.email)) {
    refuse(await tx.leads.find({ emailKey: emailKey(email) }), self, 'email');
  }
  if (phoneE164 !== null && phoneE164 !== self?.phoneE164) {
    refuse(await tx.leads.find({ phoneE164 }), self, 'phone');
  }
}

function refuse(holder: StoredLead | undefined, self: StoredLead | undefined, what: 'email' | 'phone'): void {
  if (holder === undefined || holder.id === self?.id) return;
  throw new DomainError('conflict', `${what}_taken`, `Another lead already has this ${what}.`, { leadId: holder.id });
}
