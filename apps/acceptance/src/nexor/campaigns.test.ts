import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type NexorApi, nexorApi } from './nexor-api.ts';

let site: Site;
let nexor: NexorApi;

beforeAll(async () => {
  site = await startSite();
  nexor = nexorApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());

const list = async () => at((await nexor('GET', '/campaigns')).body, 'data');

test('a campaign keeps the id that it brings, or gets one', async () => {
  const id = randomUUID();
  const first = await nexor('POST', '/campaigns', { id, name: 'Spring' });
  expect(first.status).toBe(201);
  expect(first.body).toEqual({ data: { id, name: 'Spring', created_at: expect.any(String) } });
  const second = await nexor('POST', '/campaigns', { name: 'Summer' });
  expect(await list()).toEqual([at(first.body, 'data'), at(second.body, 'data')]);
  const lead = await nexor('POST', '/leads', { first_name: 'Jane', campaign_id: id });
  expect(at(lead.body, 'lead.campaign_id')).toBe(id);
  const other = nexorApi(site.url, (await site.newTenant()).key);
  expect((await other('GET', '/campaigns')).body).toEqual({ data: [] });
});

test('an id that is taken is 409', async () => {
  const id = randomUUID();
  await nexor('POST', '/campaigns', { id, name: 'One' });
  expect(await nexor('POST', '/campaigns', { id, name: 'Two' })).toMatchObject({
    status: 409,
    body: { error: 'Another campaign already has this id' },
  });
});

test.each<readonly [body: unknown, error: string]>([
  [{}, 'name: must be given'],
  [{ name: ' ' }, 'name: must not be empty'],
  [{ name: 7 }, 'name: must be a text'],
  [{ name: 'X', id: '7' }, 'id: must be a UUID'],
  [{ name: 'X', colour: 'red' }, 'unknown field "colour"'],
])('%j is 400', async (body, error) => {
  const before = await list();
  expect(await nexor('POST', '/campaigns', body)).toMatchObject({ status: 400, body: { error } });
  expect(await list()).toEqual(before);
});
