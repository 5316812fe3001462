import { startCluster } from './cluster.ts';
import { newFolder, removeFolder } from './folder.ts';
import { runJson, type ServerProcess } from './server-process.ts';

/** An account with a key of its own. */
export interface Tenant {
  readonly key: string;
  readonly accountId: string;
  readonly locationId: string;
}

/** A running server with its accounts. */
export interface Site extends ServerProcess {
  /** Makes an account and a key with the scope `write` unless another is asked for. */
  newTenant(options?: { readonly locationId?: string; readonly scope?: string }): Promise<Tenant>;
  /** Another key of an account made here. */
  newKey(accountName: string, ...args: readonly string[]): Promise<string>;
  /** Stops the server and removes its database. */
  remove(): Promise<void>;
}

interface CreatedAccount {
  readonly key: string;
  readonly account: { readonly id: string; readonly locationId: string };
}

export async function startSite(variables?: Readonly<Record<string, string>>): Promise<Site> {
  const folder = await newFolder();
  const server = await startCluster(folder, variables);
  let count = 0;

  return {
    ...server,
    newTenant: async ({ locationId, scope = 'write' } = {}) => {
      const create = ['account', 'create', `Account ${++count}`, '--key', 'Test', '--scope', scope];
      const { account, key } = await runJson<CreatedAccount>(folder, [
        ...create,
        ...(locationId ? ['--location-id', locationId] : []),
      ]);
      return { key, accountId: account.id, locationId: account.locationId };
    },
    newKey: async (accountName, ...args) => {
      const create = ['keys', 'create', '--account', accountName, '--name', 'Test', ...args];
      return (await runJson<{ readonly key: string }>(folder, create)).key;
    },
    remove: async () => {
      await server.stop();
      await removeFolder(folder);
    },
  };
}
