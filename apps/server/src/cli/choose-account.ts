import { getAccountByName } from '@tagsmith/application';
import { type Account, DomainError } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';

/**
 * The account of this name; without a name the only one that there is.
 * @throws DomainError `not_found`, saying what to do
 */
export async function chooseAccount(store: Store, name: string | undefined): Promise<Account> {
  const accounts = await store.accounts.list();
  const [only, another] = accounts;
  if (only === undefined) {
    throw new DomainError('not_found', 'account_not_found', 'There is no account yet: make one with "account create".');
  }
  if (name !== undefined) return getAccountByName(store, name);
  if (another === undefined) return only;
  const names = accounts.map((account) => `"${account.name}"`).join(', ');
  throw new DomainError('not_found', 'account_not_found', `Say which account with --account; there is ${names}.`);
}
