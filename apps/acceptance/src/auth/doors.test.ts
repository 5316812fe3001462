import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import type { Browser } from './browser.ts';
import { setUpOwner } from './people.ts';

let site: Site;
let owner: Browser;
beforeAll(async () => {
  site = await startSite();
  owner = await setUpOwner(site);
});
afterAll(() => site.remove());

test('what a signed-in user does stands in the history under their name, as done in the web page', async () => {
  const lead = await owner.api().createLead({ firstName: 'Jane', tags: ['VIP'] });
  const { session } = await owner.state();
  const changes = await owner.api().historyOf(lead.id);
  expect(changes).toMatchObject([
    { action: 'created', source: 'ui', actor: { kind: 'user', id: session?.user.id, name: 'Ada' } },
  ]);
});

test('a key counts more than a cookie, and its work is that of the key', async () => {
  const tenant = await site.newTenant();
  const cookie = `tagsmith_session=${owner.token}`;
  const api = trpcApi(site.url, tenant.key, { cookie });
  const lead = await api.createLead({});
  expect(await api.historyOf(lead.id)).toMatchObject([{ source: 'trpc', actor: { kind: 'apiKey' } }]);
  const { account } = await api.query('account.current');
  expect(account.id).toBe(tenant.accountId);
  const wrong = trpcApi(site.url, `nxr_live_${'x'.repeat(32)}`, { cookie });
  expect(await wrong.refused('lead.list')).toMatchObject({ status: 401, reason: 'key_invalid' });
});

test("a proxy's own sign-in in the same header does not stand in a cookie's way", async () => {
  const api = trpcApi(site.url, undefined, { cookie: `tagsmith_session=${owner.token}`, authorization: 'Basic eDp5' });
  expect(await api.query('account.current')).toMatchObject({ scope: 'admin' });
});

describe('the public lead APIs do not know the cookie', () => {
  test.each([
    ['Nexor', '/api/public/leads'],
    ['HighLevel', '/contacts/?locationId=aaaaaaaaaaaaaaaaaaaa'],
    ['EasySocial', '/api/v1/tags'],
  ])('%s', async (_name, path) => {
    const headers = {
      'sec-fetch-site': 'same-origin',
      version: '2021-07-28',
      cookie: `tagsmith_session=${owner.token}`,
    };
    expect((await call(`${site.url}${path}`, { headers })).status).toBe(401);
    const asKey = { ...headers, authorization: `Bearer ${owner.token}`, 'x-api-key': String(owner.token) };
    expect((await call(`${site.url}${path}`, { headers: asKey })).status).toBe(401);
  });

  test('nor does tRPC take its token for a key', async () => {
    expect(await trpcApi(site.url, owner.token).refused('lead.list')).toMatchObject({ status: 401 });
  });
});

test.each([
  ['GET', '/auth/sign-in'],
  ['PUT', '/auth/sign-in'],
  ['GET', '/auth/switch-account'],
  ['POST', '/auth/state'],
  ['GET', '/auth'],
  ['GET', '/auth/nothing'],
])('there is no %s %s', async (method, path) => {
  const { status, body } = await call(`${site.url}${path}`, { method });
  expect([status, body]).toMatchObject([404, { error: 'Not found' }]);
});
