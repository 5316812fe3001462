import { DomainError } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';
import type { Principal } from '../account/authenticate-api-key.ts';
import { translateStoreError } from '../engine/translate-store-error.ts';
import { sessionOf } from '../session/session-of.ts';

/**
 * A backup holds every account, so it is for who owns them all.
 * @throws DomainError `forbidden`, `session_required` or `backup_forbidden`; `unavailable`
 */
export async function assertMayBackUp(store: Store, principal: Principal): Promise<void> {
  const { user } = sessionOf(principal);
  const [all, own] = await Promise.all([store.accounts.list(), store.users.listAccounts(user.id)]).catch((error) => {
    throw translateStoreError(error);
  });
  const owned = new Set(own.filter(({ role }) => role === 'owner').map(({ account }) => account.id));
  if (all.every(({ id }) => owned.has(id))) return;
  const message =
    'A backup holds every account of this server, and you are not an owner of all of them. ' +
    'Who has the machine makes one with "tagsmith backup FILE".';
  throw new DomainError('forbidden', 'backup_forbidden', message);
}
