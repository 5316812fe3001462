import { createAccount, type Engine } from '@tagsmith/application';
import type { Store } from '@tagsmith/store';
import { systemContext } from '../system-context.ts';

/** The oldest account, and the secret of the key that the first run makes. */
export interface FirstAccount {
  readonly accountName: string;
  /** Undefined on every run but the first. */
  readonly firstKey: string | undefined;
}

/** On an empty store makes an account and a key; on any other looks up the oldest account. */
export async function ensureAccount(store: Store, engine: Engine): Promise<FirstAccount> {
  const [oldest] = await store.accounts.list();
  if (oldest !== undefined) return { accountName: oldest.name, firstKey: undefined };
  const account = await createAccount(store, { name: 'Default' });
  const input = { name: 'First key', scope: 'admin' } as const;
  const { secret } = await engine.run('apiKey.create', systemContext(account), input);
  return { accountName: account.name, firstKey: secret };
}
