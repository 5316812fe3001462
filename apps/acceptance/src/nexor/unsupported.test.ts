import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type NexorApi, nexorApi } from './nexor-api.ts';

let site: Site;
let nexor: NexorApi;

beforeAll(async () => {
  site = await startSite();
  nexor = nexorApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());

test.each([
  ['GET', '/workflows', 'workflows'],
  ['POST', '/workflows/7/run', 'workflows'],
  ['POST', '/automation/start', 'automation'],
  ['GET', '/processors', 'processors'],
  ['DELETE', '/meetings/7', 'meetings'],
  ['POST', '/conversions', 'conversions'],
  ['POST', '/outbound-calls', 'outbound calls'],
  ['POST', '/messages', 'messages'],
  ['POST', '/leads/7/notes', 'notes of a lead'],
  ['POST', '/leads/7/status', 'statuses of a lead'],
])('%s %s is 501', async (method, path, what) => {
  const answer = await nexor(method, path, method === 'GET' ? undefined : 'no JSON at all');
  expect(answer).toMatchObject({ status: 501, body: { error: `Not supported by Tagsmith: ${what}` } });
});

test('without a key it is 401 as everywhere', async () => {
  expect((await call(`${site.url}/api/public/workflows`)).status).toBe(401);
});

test('a path that Nexor does not have either is 404', async () => {
  expect(await nexor('GET', '/nothing')).toMatchObject({ status: 404, body: { error: 'Not found' } });
});
