import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount, createEngine } from '@tagsmith/application';
import { createDatabase } from '@tagsmith/postgres-for-tests';
import type { Store } from '@tagsmith/store';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import type { Database } from '../env.ts';
import { openStore } from '../open-store.ts';
import { systemContext } from '../system-context.ts';
import { ensureAccount } from './first-run.ts';

const newDatabase = {
  sqlite: async (): Promise<Database> => {
    const folder = mkdtempSync(join(tmpdir(), 'tagsmith-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return { kind: 'sqlite', file: join(folder, 'tagsmith.db') };
  },
  postgres: async (): Promise<Database> => ({
    kind: 'postgres',
    url: await createDatabase(inject('postgresUrl')),
    readUrl: undefined,
  }),
} as const;

describe.each(['sqlite', 'postgres'] as const)('%s', (kind) => {
  /** As many processes have one database open. */
  async function openStores(count: number): Promise<readonly Store[]> {
    const database = await newDatabase[kind]();
    const stores: Store[] = [];
    onTestFinished(async () => {
      for (const store of stores) await store.close();
    });
    while (stores.length < count) stores.push(await openStore(database));
    return stores;
  }
  const start = (store: Store) => ensureAccount(store, createEngine(store));

  test('of those that find it empty at once, one makes the account and its key', async () => {
    const stores = await openStores(3);
    const firsts = await Promise.all(stores.map(start));
    expect(firsts.map(({ accountName }) => accountName)).toEqual(['Default', 'Default', 'Default']);
    expect(firsts.filter(({ firstKey }) => firstKey !== undefined)).toHaveLength(1);
    for (const store of stores) {
      const accounts = await store.accounts.list();
      expect(accounts).toMatchObject([{ name: 'Default' }]);
      const keys = accounts.map((account) => createEngine(store).run('apiKey.list', systemContext(account), {}));
      expect(await Promise.all(keys)).toMatchObject([{ items: [{ name: 'First key', scope: 'admin' }] }]);
    }
  });

  test('where there is an account it is left alone', async () => {
    const [store] = await openStores(1);
    if (store === undefined) throw new Error('One was opened');
    await createAccount(store, { name: 'Acme' });
    expect(await start(store)).toEqual({ accountName: 'Acme', firstKey: undefined });
    expect(await store.accounts.list()).toHaveLength(1);
  });
});
