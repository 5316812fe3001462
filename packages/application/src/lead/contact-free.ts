import { DomainError, emailKey, type JsonObject } from '@tagsmith/core';
import type { LeadFields, StoredLead, WriteTx } from '@tagsmith/store';

type Contact = Pick<LeadFields, 'email' | 'phoneE164'>;

const kinds = ['email', 'phone'] as const;
type Kind = (typeof kinds)[number];

/**
 * Makes sure that no other live lead of the account has this email or phone.
 * @throws DomainError `conflict`: `email_taken`, `phone_taken`
 */
export async function assertContactFree(tx: WriteTx, contact: Contact, self?: StoredLead): Promise<void> {
  for (const kind of kinds) {
    const key = keyOf(contact, kind);
    if (key === null || (self !== undefined && key === keyOf(self, kind))) continue;
    const leadId = (await tx.leads.findHolders(kind, [key])).get(key);
    if (leadId !== undefined) throw taken(kind, { leadId, ...(await contactIdOf(tx, leadId)) });
  }
}

/**
 * Makes sure that no live lead of the account has an email or phone of these, and that no two of these share one.
 * @throws DomainError `conflict`: `email_taken`, `phone_taken`; `index` of its details says which of these is at fault
 */
export async function assertContactsFree(tx: WriteTx, contacts: readonly Contact[]): Promise<void> {
  for (const kind of kinds) {
    const keys = contacts.map((contact) => keyOf(contact, kind));
    const holders = await tx.leads.findHolders(
      kind,
      keys.filter((key) => key !== null),
    );
    const earlier = new Set<string>();
    for (const [index, key] of keys.entries()) {
      if (key === null) continue;
      const leadId = holders.get(key);
      if (leadId !== undefined) throw taken(kind, { leadId, index });
      if (earlier.has(key)) throw taken(kind, { index });
      earlier.add(key);
    }
  }
}

/** The holder's other id, for the API whose callers know leads by that. */
async function contactIdOf(tx: WriteTx, leadId: string): Promise<JsonObject> {
  const holder = await tx.leads.find({ id: leadId });
  return holder === undefined ? {} : { contactId: holder.contactId };
}

function keyOf({ email, phoneE164 }: Contact, kind: Kind): string | null {
  if (kind === 'phone') return phoneE164;
  return email === null ? null : emailKey(email);
}

function taken(kind: Kind, details: JsonObject): DomainError {
  return new DomainError('conflict', `${kind}_taken`, `Another lead already has this ${kind}.`, details);
}
