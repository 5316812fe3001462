import type { Store } from '@tagsmith/store';
import { hashSecretToken } from '../secret-token.ts';

/** Ends the session of a token. Without one, or where it is over, there is nothing to end. */
export async function signOut(store: Store, token: string | undefined): Promise<void> {
  const session = token === undefined ? undefined : await store.sessions.findByHash(hashSecretToken(token));
  if (session !== undefined) await store.sessions.end(session.user.id, session.id, Date.now());
}
