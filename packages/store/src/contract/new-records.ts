import { randomBytes, randomUUID } from 'node:crypto';
import { type JsonObject, slugifyTag } from '@tagsmith/core';
import type {
  NewAccount,
  NewApiKey,
  NewCampaign,
  NewInvitation,
  NewLead,
  NewSession,
  NewTag,
  NewUser,
  NewWebhook,
  Operation,
  StoredTag,
} from '../index.ts';

/** The time that a test's clock starts at. */
export const firstMoment = Date.UTC(2025, 0, 1);

let moments = 0;

/** A later time with every call, in milliseconds since the epoch. */
export function nextMoment(): number {
  moments += 1;
  return firstMoment + moments * 1_000;
}

export function newAccount(values: Partial<NewAccount> = {}): NewAccount {
  const id = randomUUID();
  return {
    id,
    name: `Account ${id}`,
    locationId: newVendorId(),
    defaultCountry: null,
    createdAt: nextMoment(),
    ...values,
  };
}

export function newApiKey(values: Partial<NewApiKey> = {}): NewApiKey {
  return {
    id: randomUUID(),
    hash: randomBytes(32),
    name: 'Key',
    hint: 'nxr_live_abc',
    scope: 'write',
    createdAt: nextMoment(),
    expiresAt: null,
    ...values,
  };
}

export function newWebhook(values: Partial<NewWebhook> = {}): NewWebhook {
  return {
    id: randomUUID(),
    name: 'Webhook',
    url: 'https://example.com/hook',
    secret: 'whsec_c2VjcmV0',
    createdAt: nextMoment(),
    delivered: 0,
    ...values,
  };
}

export function newUser(values: Partial<NewUser> = {}): NewUser {
  const id = randomUUID();
  return { id, email: `${id}@example.com`, name: null, passwordHash: 'hash', createdAt: nextMoment(), ...values };
}

/** A session that is over 100 moments after it was made, unless `expiresAt` says otherwise. */
export function newSession(values: Pick<NewSession, 'accountId' | 'userId'> & Partial<NewSession>): NewSession {
  const createdAt = nextMoment();
  return {
    id: randomUUID(),
    hash: randomBytes(32),
    address: null,
    userAgent: null,
    createdAt,
    expiresAt: createdAt + 100_000,
    ...values,
  };
}

/** An invitation that is open for 100 moments, unless `expiresAt` says otherwise. */
export function newInvitation(values: Partial<NewInvitation> = {}): NewInvitation {
  const [id, createdAt] = [randomUUID(), nextMoment()];
  return {
    id,
    hash: randomBytes(32),
    email: `${id}@example.com`,
    role: 'member',
    invitedBy: null,
    createdAt,
    expiresAt: createdAt + 100_000,
    ...values,
  };
}

export function newCampaign(values: Partial<NewCampaign> = {}): NewCampaign {
  return { id: randomUUID(), name: 'Spring', status: 'active', createdAt: nextMoment(), ...values };
}

export function newTag(name: string, values: Partial<NewTag> = {}): NewTag {
  return {
    id: randomUUID(),
    locationTagId: newVendorId(),
    name,
    slug: slugifyTag(name),
    description: null,
    protected: false,
    color: null,
    createdAt: nextMoment(),
    ...values,
  };
}

export function newLead(values: Partial<NewLead> = {}): NewLead {
  return {
    id: randomUUID(),
    contactId: newVendorId(),
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
    tags: [],
    createdAt: nextMoment(),
    ...values,
  };
}

export function newOperation(values: Partial<Operation> = {}): Operation {
  return {
    id: randomUUID(),
    at: nextMoment(),
    actor: { kind: 'user', id: randomUUID(), name: 'Ada' },
    source: 'ui',
    ...values,
  };
}

/** One side of a lead's change: these tags were put on it, or taken off. */
export function tagged(...tags: readonly StoredTag[]): JsonObject {
  return { tags: tags.map(({ id, name, slug }) => ({ id, name, slug })) };
}

/** 20 letters and digits. */
export function newVendorId(): string {
  return randomBytes(10).toString('hex');
}
