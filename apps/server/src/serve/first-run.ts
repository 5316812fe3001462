import { createAccount, type Engine } from '@tagsmith/application';
import type { Store } from '@tagsmith/store';
import { systemContext } from '../system-context.ts';

/** On an empty store makes an account and a key, and returns the key's secret; undefined on any other. */
export async function createFirstKey(store: Store, engine: Engine): Promise<string | undefined> {
  if ((await store.accounts.list()).length > 0) return undefined;
  const account = await createAccount(store, { name: 'Default' });
  const { secret } = await engine.run('apiKey.create', systemContext(account), { name: 'First key', scope: 'admin' });
  return secret;
}
