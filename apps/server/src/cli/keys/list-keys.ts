import type { Engine } from '@tagsmith/application';
import type { Store } from '@tagsmith/store';
import { systemContext } from '../../system-context.ts';
import { chooseAccount } from '../choose-account.ts';
import type { AccountKey } from './find-key.ts';

/** The keys of the named account, or of every one, each with its account. */
export async function listKeys(engine: Engine, store: Store, accountName?: string): Promise<readonly AccountKey[]> {
  const accounts = accountName === undefined ? await store.accounts.list() : [await chooseAccount(store, accountName)];
  const lists = accounts.map(async (account) => {
    const { items } = await engine.run('apiKey.list', systemContext(account), {});
    return items.map(({ accountId: _, ...key }) => ({ account, ...key }));
  });
  return (await Promise.all(lists)).flat();
}
