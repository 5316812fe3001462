import { type Account, limits, type Role, type Session, type User } from '@tagsmith/core';
import type { Store, StoredSession } from '@tagsmith/store';
import { newId } from '../ids.ts';
import { hashSecretToken, newSecretToken } from '../secret-token.ts';
import { sessionLife } from './session-life.ts';

/** Where a browser is, and what it calls itself. */
export interface Browser {
  readonly address: string;
  readonly userAgent: string | null;
}

/** A session, and the token that is shown this once. */
export interface SignedIn {
  readonly token: string;
  readonly session: Session;
}

/** Signs a user in to an account. */
export async function startSession(
  store: Store,
  { user, account, role }: { readonly user: User; readonly account: Account; readonly role: Role },
  { address, userAgent }: Browser,
): Promise<SignedIn> {
  const [id, token, createdAt] = [newId(), newSecretToken(), Date.now()];
  await store.sessions.create({
    id,
    hash: hashSecretToken(token),
    accountId: account.id,
    userId: user.id,
    address,
    userAgent: userAgent?.slice(0, limits.userAgentLength) ?? null,
    createdAt,
    expiresAt: createdAt + sessionLife,
  });
  return { token, session: toSession({ id, user, account, role, createdAt, lastUsedAt: createdAt }) };
}

/** What of a session is for its user to see. */
export function toSession(
  stored: Pick<StoredSession, 'id' | 'user' | 'account' | 'role' | 'createdAt' | 'lastUsedAt'>,
): Session {
  const { id, user, account, role } = stored;
  return {
    id,
    user: { id: user.id, email: user.email, name: user.name },
    account: {
      id: account.id,
      name: account.name,
      locationId: account.locationId,
      defaultCountry: account.defaultCountry,
    },
    role,
    createdAt: new Date(stored.createdAt).toISOString(),
    lastUsedAt: new Date(stored.lastUsedAt).toISOString(),
  };
}
