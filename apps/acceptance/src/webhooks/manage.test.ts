import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { trpcApi } from '../trpc/trpc-api.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const wanted = { name: 'CRM', url: 'https://example.com/hook' };

async function adminApi() {
  const { key } = await site.newTenant({ scope: 'admin' });
  return trpcApi(site.url, key);
}

test.each([
  [
    'without a scheme',
    'example.com',
    'must be an address that begins with http:// or https://, without user and password',
  ],
  [
    'of another scheme',
    'ftp://example.com',
    'must be an address that begins with http:// or https://, without user and password',
  ],
  [
    'with a password',
    'https://ada:secret@example.com',
    'must be an address that begins with http:// or https://, without user and password',
  ],
  [
    'that is too long',
    `https://example.com/${'a'.repeat(2_000)}`,
    'must have at most 2000 characters and this has 2020',
  ],
  ['that is a number', 7, 'must be a text'],
])('an address %s is refused', async (_name, url, message) => {
  const api = await adminApi();
  const { status, reason, details } = await api.refused('webhook.create', { ...wanted, url });
  expect({ status, reason, details }).toMatchObject({
    status: 400,
    reason: 'input_invalid',
    details: { issues: [{ path: ['url'], message }] },
  });
  expect((await api.query('webhook.list')).items).toEqual([]);
});

test('an account has twenty at most', async () => {
  const api = await adminApi();
  for (let made = 0; made < 20; made++) await api.mutate('webhook.create', wanted);
  expect(await api.refused('webhook.create', wanted)).toMatchObject({
    status: 422,
    reason: 'webhooks_limit',
    message: 'An account may have at most 20 webhooks.',
    details: { limit: 20, actual: 21 },
  });
});

test('a key that is no admin’s neither sees nor makes one', async () => {
  const { key } = await site.newTenant({ scope: 'write' });
  const api = trpcApi(site.url, key);
  for (const call of ['webhook.list', 'webhook.create'] as const) {
    expect(await api.refused(call, call === 'webhook.create' ? wanted : {})).toMatchObject({
      status: 403,
      reason: 'scope_missing',
    });
  }
});

test('another account’s is as one that is not there', async () => {
  const [api, other] = [await adminApi(), await adminApi()];
  const { webhook } = await other.mutate('webhook.create', wanted);
  for (const id of [webhook.id, randomUUID()]) {
    for (const call of ['webhook.update', 'webhook.retry', 'webhook.delete'] as const) {
      expect(await api.refused(call, { id })).toMatchObject({ status: 404, reason: 'webhook_not_found' });
    }
  }
  expect((await other.query('webhook.list')).items).toEqual([webhook]);
});

test('a dry run makes none', async () => {
  const api = await adminApi();
  const { webhook } = await api.mutate('webhook.create', { ...wanted, dryRun: true });
  expect(webhook).toMatchObject(wanted);
  expect((await api.query('webhook.list')).items).toEqual([]);
});
