import { type Account, DomainError } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';

/** The account with exactly this name. @throws DomainError `not_found` naming those that there are */
export async function getAccountByName(store: Store, name: string): Promise<Account> {
  const account = await store.accounts.findByName(name);
  if (account !== undefined) return account;
  const names = (await store.accounts.list()).map((known) => `"${known.name}"`);
  const known = names.length === 0 ? 'There is none yet.' : `There is ${names.join(', ')}.`;
  throw new DomainError('not_found', 'account_not_found', `There is no account "${name}". ${known}`);
}
