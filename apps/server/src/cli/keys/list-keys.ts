import type { Engine } from '@tagsmith/application';
import type { Account, ApiKey } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';
import { listInAccounts } from '../listed/list-in-accounts.ts';

/** A key with the account that it opens. */
export type AccountKey = Omit<ApiKey, 'accountId'> & { readonly account: Account };

/** The keys of the named account, or of every one, each with its account. */
export async function listKeys(engine: Engine, store: Store, accountName?: string): Promise<readonly AccountKey[]> {
  const keys = await listInAccounts(store, accountName, (context) => engine.run('apiKey.list', context, {}));
  return keys.map(({ accountId: _, ...key }) => key);
}
