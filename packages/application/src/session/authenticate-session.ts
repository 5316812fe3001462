import { DomainError, displayName, type Session, scopeOfRole } from '@tagsmith/core';
import type { Store, StoredSession } from '@tagsmith/store';
import type { Principal } from '../account/authenticate-api-key.ts';
import { hashSecretToken } from '../secret-token.ts';
import { renewalInterval, sessionLife, touchInterval } from './session-life.ts';
import { toSession } from './start-session.ts';

/** Who a browser's user is, and whether the session was renewed, so that the browser must learn it. */
export interface AuthenticatedSession {
  readonly principal: Principal & { readonly session: Session };
  readonly isRenewed: boolean;
}

/**
 * Says who a session's token belongs to, as its user stands in the account at this moment.
 * @throws DomainError `unauthenticated`, `session_invalid`, for sessions that never were and that are over alike
 */
export async function authenticateSession(store: Store, token: string): Promise<AuthenticatedSession> {
  const now = Date.now();
  const stored = await store.sessions.findByHash(hashSecretToken(token));
  if (stored === undefined || stored.endedAt !== null || stored.expiresAt <= now) {
    throw new DomainError('unauthenticated', 'session_invalid', 'You are not signed in any more; sign in again.');
  }
  const { account, user, role } = stored;
  const actor = { kind: 'user', id: user.id, name: displayName(user) } as const;
  const principal = { account, actor, scope: scopeOfRole[role], session: toSession(stored) };
  return { principal, isRenewed: touch(store, stored, now) };
}

/** Keeps the use, to the minute, and says whether that renewed the session. */
function touch(store: Store, { id, lastUsedAt, expiresAt }: StoredSession, now: number): boolean {
  const isRenewed = now + sessionLife - expiresAt >= renewalInterval;
  if (!isRenewed && now - lastUsedAt < touchInterval) return false;
  // Nobody waits for this: a use that was not kept does no harm, and the next one is.
  store.sessions.touch(id, { lastUsedAt: now, expiresAt: isRenewed ? now + sessionLife : expiresAt }).catch(() => {});
  return isRenewed;
}
