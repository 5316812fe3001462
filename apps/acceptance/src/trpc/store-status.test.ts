import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { store } from '../harness/store.ts';
import { trpcApi } from './trpc-api.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

test('a key with the scope admin is told what the server keeps its data in', async () => {
  const { key } = await site.newTenant({ scope: 'admin' });
  const status = await trpcApi(site.url, key).query('system.store');
  expect(status).toMatchObject({ kind: store, role: 'primary' });
  expect(status.version).toMatch(/^\d+\.\d+/);
  expect(status.pools.write).toMatchObject({ limit: store === 'sqlite' ? 1 : 4 });
});

test.each(['read', 'write'])('a key with the scope %s is not', async (scope) => {
  const { key } = await site.newTenant({ scope });
  expect(await trpcApi(site.url, key).refused('system.store')).toMatchObject({ status: 403, reason: 'scope_missing' });
});

test('it takes no input', async () => {
  const { key } = await site.newTenant({ scope: 'admin' });
  const refusal = await trpcApi(site.url, key).refused('system.store', { of: 'everything' });
  expect(refusal).toMatchObject({ status: 400, reason: 'input_invalid' });
});
