import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scope } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';
import { openSqliteStore } from '@tagsmith/store/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Principal } from '../account/authenticate-api-key.ts';
import { createAccount } from '../account/create-account.ts';
import { getStoreStatus } from './get-store-status.ts';

let folder: string;
let store: Store;
let principalWith: (scope: Scope) => Principal;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tagsmith-'));
  store = openSqliteStore(join(folder, 'tagsmith.db'));
  const account = await createAccount(store, { name: 'Acme' });
  principalWith = (scope) => ({ account, actor: { kind: 'apiKey', id: 'a', name: 'Test' }, scope });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test('an admin is told', async () => {
  expect(await getStoreStatus(store, principalWith('admin'), {})).toMatchObject({ kind: 'sqlite', role: 'primary' });
});

test.each(['read', 'write'] as const)('who has the scope %s is not', async (scope) => {
  await expect(getStoreStatus(store, principalWith(scope), {})).rejects.toMatchObject({
    kind: 'forbidden',
    reason: 'scope_missing',
  });
});

test('an input that says something is refused', async () => {
  const input = { of: 'everything' } as never;
  await expect(getStoreStatus(store, principalWith('admin'), input)).rejects.toMatchObject({ reason: 'input_invalid' });
});

test('a database that does not answer is told as such', async () => {
  await store.close();
  await expect(getStoreStatus(store, principalWith('admin'), {})).rejects.toMatchObject({
    kind: 'unavailable',
    reason: 'store_unavailable',
  });
});
