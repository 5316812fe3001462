import type { EngineContext } from '@tagsmith/application';
import type { Account } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';
import { systemContext } from '../../system-context.ts';
import { chooseAccount } from '../choose-account.ts';

/** What the named account has, or every one, each with its account. */
export async function listInAccounts<Item>(
  store: Store,
  accountName: string | undefined,
  list: (context: EngineContext) => Promise<{ readonly items: readonly Item[] }>,
): Promise<readonly (Item & { readonly account: Account })[]> {
  const accounts = accountName === undefined ? await store.accounts.list() : [await chooseAccount(store, accountName)];
  const lists = accounts.map(async (account) => {
    const { items } = await list(systemContext(account));
    return items.map((item) => ({ account, ...item }));
  });
  return (await Promise.all(lists)).flat();
}
