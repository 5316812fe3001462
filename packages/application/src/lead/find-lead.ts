import { DomainError, emailKey } from '@tagsmith/core';
import type { LeadRef } from '@tagsmith/schema';
import type { LeadReads, LeadSelector, ReadTx, StoredLead, WriteTx } from '@tagsmith/store';
import type { EngineContext } from '../engine/context.ts';
import { parsePhone } from '../phone/parse-phone.ts';

/** The lead that a reference names, a deleted one too where it is named by id; undefined when there is none. */
export function findLead(tx: ReadTx, context: EngineContext, ref: LeadRef): Promise<StoredLead | undefined> {
  return findWith(tx.leads, (selector) => tx.leads.find(selector), context, ref);
}

/** Like `findLead`, and locks it. */
export function lockLead(tx: WriteTx, context: EngineContext, ref: LeadRef): Promise<StoredLead | undefined> {
  return findWith(tx.leads, (selector) => tx.leads.lock(selector), context, ref);
}

/** What a reference is looked up by first; undefined where it can't name a lead. */
export function likelySelector({ account }: EngineContext, ref: LeadRef): LeadSelector | undefined {
  if ('phoneDigits' in ref) return { phoneE164: `+${ref.phoneDigits}` };
  if ('phone' in ref) {
    const { phoneE164 } = parsePhone(ref.phone, account.defaultCountry);
    return phoneE164 === null ? undefined : { phoneE164 };
  }
  return 'email' in ref ? { emailKey: emailKey(ref.email) } : ref;
}

type Find = (selector: LeadSelector) => Promise<StoredLead | undefined>;

async function findWith(leads: LeadReads, find: Find, context: EngineContext, ref: LeadRef) {
  const selector = likelySelector(context, ref);
  const lead = selector && (await find(selector));
  return lead === undefined && 'phoneDigits' in ref ? findByNationalDigits(leads, find, ref.phoneDigits) : lead;
}

/** With its country code a number names one lead at most; without, it may name several, and then it names none. */
async function findByNationalDigits(leads: LeadReads, find: Find, digits: string): Promise<StoredLead | undefined> {
  const [national, another] = await leads.findByNationalPhone(digits, 2);
  if (another !== undefined) {
    throw new DomainError(
      'conflict',
      'phone_ambiguous',
      'Several leads have this number; send it with its country code.',
    );
  }
  return national && find({ id: national.id });
}
