import type { Engine } from '@tagsmith/application';
import type { Account, Webhook } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';
import { listInAccounts } from '../listed/list-in-accounts.ts';

/** A webhook with the account whose changes it is sent. */
export type AccountWebhook = Webhook & { readonly account: Account };

/** The webhooks of the named account, or of every one, each with its account. */
export function listWebhooks(engine: Engine, store: Store, accountName?: string): Promise<readonly AccountWebhook[]> {
  return listInAccounts(store, accountName, (context) => engine.run('webhook.list', context, {}));
}
