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

interface CreatedKey {
  readonly key: string;
  readonly account: { readonly id: string; readonly name: string; readonly locationId: string };
}

export async function startSite(variables?: Readonly<Record<string, string>>): Promise<Site> {
  const folder = await newFolder();
  const server = await startCluster(folder, variables);
  let count = 0;

  const createKey = (name: string, args: readonly string[]) =>
    runJson<CreatedKey>(folder, ['keys', 'create', '--account', name, '--name', 'Test', ...args]);

  return {
    ...server,
    newTenant: async ({ locationId, scope = 'write' } = {}) => {
      const name = `Account ${++count}`;
      await runJson(folder, ['account', 'create', name, ...(locationId ? ['--location-id', locationId] : [])]);
      const { key, account } = await createKey(name, ['--scope', scope]);
      return { key, accountId: account.id, locationId: account.locationId };
    },
    newKey: async (accountName, ...args) => (await createKey(accountName, args)).key,
    remove: async () => {
      await server.stop();
      await removeFolder(folder);
    },
  };
}
