import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, call, textAt } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type NexorApi, nexorApi } from './nexor-api.ts';

const campaignId = randomUUID();

let site: Site;
let key: string;
let nexor: NexorApi;

beforeAll(async () => {
  site = await startSite();
  key = (await site.newTenant()).key;
  nexor = nexorApi(site.url, key);
  await nexor('POST', '/campaigns', { id: campaignId, name: 'Spring' });
  const leads = [
    { first_name: 'Ada', phone: '+56987654321', tags: ['VIP', 'Hot Lead'], campaign_id: campaignId },
    { first_name: 'Grace', tags: ['VIP'] },
    { first_name: 'Jane', company: 'Stark', tags: ['Hot Lead'], metadata: { a: 1 } },
  ];
  for (const lead of leads) await nexor('POST', '/leads', lead);
});
afterAll(() => site.remove());

const list = async (query: string) => (await nexor('GET', `/leads${query}`)).body;
const namesOf = (body: unknown) =>
  (at(body, 'leads') as readonly { readonly first_name: string }[]).map(({ first_name }) => first_name);

test('newest first, each as a whole lead', async () => {
  const body = await list('');
  expect(namesOf(body)).toEqual(['Jane', 'Grace', 'Ada']);
  expect(body).toMatchObject({ success: true, pagination: { page: 0, limit: 50, total: 3, has_more: false } });
  expect(at(body, 'leads.2')).toEqual({
    ...{ id: expect.any(String), first_name: 'Ada', last_name: null, email: null, phone: '+56987654321' },
    ...{ company: null, title: null, source: 'api', metadata: {}, campaign_id: campaignId },
    campaign: { id: campaignId, name: 'Spring' },
    tags: [
      { id: expect.any(String), name: 'VIP', slug: 'vip' },
      { id: expect.any(String), name: 'Hot Lead', slug: 'hot-lead' },
    ],
    ...{ created_at: expect.any(String), updated_at: expect.any(String) },
  });
});

test.each<readonly [query: string, names: readonly string[]]>([
  ['?search=star', ['Jane']],
  ['?search=87654321', ['Ada']],
  ['?search=nobody', []],
  ['?tag=vip', ['Grace', 'Ada']],
  ['?tag=vip&tag=hot-lead', ['Ada']],
  ['?tag=vip&tag=no-such-tag', []],
  [`?campaign_id=${campaignId}`, ['Ada']],
  [`?campaign_id=${randomUUID()}`, []],
  [`?search=a&tag=hot-lead&campaign_id=${campaignId.toUpperCase()}`, ['Ada']],
  ['?_=1', ['Jane', 'Grace', 'Ada']],
])('%s', async (query, names) => {
  const body = await list(query);
  expect(namesOf(body)).toEqual(names);
  expect(at(body, 'pagination.total')).toBe(names.length);
});

describe('pages are numbered from 0', () => {
  test.each<readonly [query: string, names: readonly string[], pagination: object]>([
    ['?limit=2', ['Jane', 'Grace'], { page: 0, limit: 2, total: 3, has_more: true }],
    ['?limit=2&page=1', ['Ada'], { page: 1, limit: 2, total: 3, has_more: false }],
    ['?limit=2&page=2', [], { page: 2, limit: 2, total: 3, has_more: false }],
    ['?limit=1&page=1&tag=vip', ['Ada'], { page: 1, limit: 1, total: 2, has_more: false }],
    ['?limit=200', ['Jane', 'Grace', 'Ada'], { page: 0, limit: 200, total: 3, has_more: false }],
  ])('%s', async (query, names, pagination) => {
    const body = await list(query);
    expect(namesOf(body)).toEqual(names);
    expect(at(body, 'pagination')).toEqual(pagination);
  });
});

test.each([
  ['?limit=0', 'limit: must be at least 1'],
  ['?limit=201', 'limit: must be at most 200'],
  ['?limit=ten', 'limit: must be a whole number'],
  ['?limit=1&limit=2', 'limit: must be a text'],
  ['?page=-1', 'page: must be a whole number'],
  ['?page=1.5', 'page: must be a whole number'],
  ['?page=10001', 'page: must be at most 10000'],
  ['?campaign_id=spring', 'campaign_id: must be a UUID'],
  [`?${'tag=a&'.repeat(51)}`, 'tag: must name at most 50 tags, not 51'],
  ['?workflow_id=7', 'workflow_id: is not supported by Tagsmith, which has no workflows'],
])('%s is 400', async (query, error) => {
  expect(await nexor('GET', `/leads${query}`)).toMatchObject({ status: 400, body: { error } });
});

describe('DELETE /leads/{id}', () => {
  test('makes the lead look missing, and frees its email', async () => {
    const lead = { first_name: 'Gone', email: 'gone@example.com' };
    const id = textAt((await nexor('POST', '/leads', lead)).body, 'lead.id');
    expect(await nexor('DELETE', `/leads/${id}`)).toMatchObject({ status: 200, body: { success: true } });
    const nobody = { status: 404, body: { error: 'Lead not found' } };
    expect(await nexor('GET', `/leads/${id}`)).toMatchObject(nobody);
    expect(await nexor('DELETE', `/leads/${id}`)).toMatchObject(nobody);
    expect(await list('?search=gone')).toMatchObject({ leads: [], pagination: { total: 0 } });
    expect((await nexor('POST', '/leads', lead)).status).toBe(201);
  });

  test('by another account, in a dry run or under another revision deletes nothing', async () => {
    const id = textAt((await nexor('POST', '/leads', { first_name: 'Kept' })).body, 'lead.id');
    const headers = { 'x-api-key': key, 'if-match': '"9"' };
    const moved = await call(`${site.url}/api/public/leads/${id}`, { method: 'DELETE', headers });
    expect(moved.status).toBe(412);
    const other = nexorApi(site.url, (await site.newTenant()).key);
    expect((await other('DELETE', `/leads/${id}`)).status).toBe(404);
    expect((await nexor('DELETE', `/leads/${id}?dry_run=true`)).body).toEqual({ success: true, dry_run: true });
    expect((await nexor('GET', `/leads/${id}`)).status).toBe(200);
  });
});
