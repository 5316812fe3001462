import { DomainError } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';
import type { EngineContext } from '../engine/context.ts';
import { isOver } from './authenticate-api-key.ts';

/**
 * For what goes on long after its caller was looked at.
 * @throws DomainError `unauthenticated`, once the key was revoked or is over (`key_invalid`), or the browser's session
 * ended, its user left the account or went on to another one (`session_invalid`)
 */
export async function assertCallerHolds(store: Store, { account, actor, session }: EngineContext): Promise<void> {
  const now = Date.now();
  if (session !== undefined) {
    const live = await store.sessions.listLive(session.user.id, now);
    if (live.some(({ id, account: { id: accountId } }) => id === session.id && accountId === account.id)) return;
    throw new DomainError('unauthenticated', 'session_invalid', 'You are not signed in any more; sign in again.');
  }
  if (actor.kind !== 'apiKey') return;
  const apiKeys = await store.read(account.id, (tx) => tx.apiKeys.list());
  const apiKey = apiKeys.find(({ id }) => id === actor.id);
  if (apiKey !== undefined && !isOver(apiKey, now)) return;
  throw new DomainError('unauthenticated', 'key_invalid', 'The API key is not valid any more.');
}
