import { createAccount, type Engine } from '@tagsmith/application';
import { type Account, DomainError } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';
import { systemContext } from '../system-context.ts';

const firstName = 'Default';

/** The oldest account, and the secret of the key that the first run makes. */
export interface FirstAccount {
  readonly accountName: string;
  /** Undefined on every run but the first. */
  readonly firstKey: string | undefined;
}

/**
 * On an empty store makes an account and a key; on any other looks up the oldest account. Of processes that start at once
 * on one empty database, one makes them.
 */
export async function ensureAccount(store: Store, engine: Engine): Promise<FirstAccount> {
  const [oldest] = await store.accounts.list();
  if (oldest !== undefined) return { accountName: oldest.name, firstKey: undefined };
  const account = await makeAccount(store);
  if (account === undefined) return { accountName: firstName, firstKey: undefined };
  const input = { name: 'First key', scope: 'admin' } as const;
  const { secret } = await engine.run('apiKey.create', systemContext(account), input);
  return { accountName: account.name, firstKey: secret };
}

/** Undefined when another process was faster. */
async function makeAccount(store: Store): Promise<Account | undefined> {
  try {
    return await createAccount(store, { name: firstName });
  } catch (error) {
    if (error instanceof DomainError && error.reason === 'account_name_taken') return undefined;
    throw error;
  }
}
