import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, textAt } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { badRequest, type EasysocialApi, easysocialApi, refused } from './easysocial-api.ts';

let site: Site;
let api: EasysocialApi;

beforeAll(async () => {
  site = await startSite();
  api = easysocialApi(site.url, (await site.newTenant()).key);
  await api.newTag({ name: 'Hot Lead', number: 7 });
  await api.newTag({ name: 'VIP', number: 12 });
  const rest = { company: 'Stark', metadata: { city: 'Pune', company: 'As metadata' } };
  await api.newLead({ firstName: 'Ada', lastName: 'King', phone: '+919000000001', tags: ['VIP', 'Hot Lead'], ...rest });
  await api.newLead({ firstName: 'Grace', phone: '+390612345678', tags: ['VIP'] });
  await api.newLead({ firstName: 'Jane', email: 'jane@example.com', phone: 'call Jane' });
});
afterAll(() => site.remove());

const ada = {
  ...{ contact_number: '9000000001', country_code: '91', name: 'Ada King', email: null },
  tags: [
    { id: 12, name: 'VIP' },
    { id: 7, name: 'Hot Lead' },
  ],
  lead_data: { city: 'Pune', company: 'Stark' },
};
const grace = {
  ...{ contact_number: '0612345678', country_code: '39', name: 'Grace', email: null },
  ...{ tags: [{ id: 12, name: 'VIP' }], lead_data: {} },
};
const jane = {
  ...{ contact_number: null, country_code: null, name: 'Jane', email: 'jane@example.com' },
  ...{ tags: [], lead_data: {} },
};

describe('GET /leads/:contact-number', () => {
  test.each([
    ['919000000001', ada],
    ['%2B919000000001', ada],
    ['9000000001', ada],
    ['0612345678', grace],
  ])('%s', async (number, payload) => {
    const answer = await api.send('GET', `/leads/${number}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ status: 200, message: 'Successfully fetched lead.', success: true, payload });
    expect(answer.headers.get('etag')).toBe('"1"');
  });

  test('of nobody is 404, and of no number 400', async () => {
    expect((await api.send('GET', '/leads/919000000009')).body).toEqual(refused(404, 'Invalid contact number!'));
    const rule = ['contact-number', 'must be 4 to 15 digits, with or without a leading +'] as const;
    expect((await api.send('GET', '/leads/jane')).body).toEqual(badRequest(rule));
    const other = easysocialApi(site.url, (await site.newTenant()).key);
    expect((await other.send('GET', '/leads/919000000001')).status).toBe(404);
  });

  test('that several leads have in their countries is 409', async () => {
    const other = easysocialApi(site.url, (await site.newTenant()).key);
    for (const phone of ['+919876543210', '+19876543210']) await other.newLead({ phone });
    expect(await other.send('GET', '/leads/9876543210')).toMatchObject({
      status: 409,
      body: refused(409, 'Several leads have this number; send it with its country code.'),
    });
  });
});

describe('GET /leads', () => {
  const list = async (query = '') => (await api.send('GET', `/leads${query}`)).body;

  test('newest first', async () => {
    expect(await list()).toEqual({
      ...{ status: 200, message: 'Successfully fetched leads.', success: true },
      payload: { leads: [jane, grace, ada], next_cursor: null },
    });
  });

  test.each<readonly [query: string, leads: readonly object[]]>([
    ['?tag=12', [grace, ada]],
    ['?tag=vip', [grace, ada]],
    ['?tag=hot-lead', [ada]],
    ['?tag=7', [ada]],
    ['?tag=8', []],
    ['?tag=0', []],
    ['?tag=none', []],
  ])('%s', async (query, leads) => {
    expect(at(await list(query), 'payload')).toEqual({ leads, next_cursor: null });
  });

  test('goes on from a cursor', async () => {
    const seen: unknown[] = [];
    let cursor = '';
    for (let page = 0; page < 3; page++) {
      const body = await list(`?limit=1${cursor}`);
      seen.push(at(body, 'payload.leads.0'));
      cursor = page < 2 ? `&cursor=${encodeURIComponent(textAt(body, 'payload.next_cursor'))}` : '';
      if (page === 2) expect(at(body, 'payload.next_cursor')).toBeNull();
    }
    expect(seen).toEqual([jane, grace, ada]);
  });

  test.each([
    ['?limit=0', 'limit', 'must be at least 1'],
    ['?limit=201', 'limit', 'must be at most 200'],
    ['?limit=x', 'limit', 'must be a whole number'],
    ['?tag=a&tag=b', 'tag', 'must be a text'],
  ])('%s is 400', async (query, path, message) => {
    expect(await list(query)).toEqual(badRequest([path, message]));
  });

  test('a cursor that is none is 400', async () => {
    expect(await list('?cursor=x')).toMatchObject({ status: 400, errors: [{ path: 'cursor' }] });
  });
});

describe('POST /tags', () => {
  const post = (body: unknown) => api.send('POST', '/tags', body);
  const saved = { status: 201, message: 'Successfully saved tag.', success: true };

  test('makes a tag, and finds it by its slug from then on', async () => {
    const first = await post({ name: ' Follow  up ' });
    expect(first.status).toBe(201);
    expect(first.body).toEqual({ ...saved, payload: { id: 13, name: 'Follow up', slug: 'follow-up' } });
    const again = await post({ name: 'FOLLOW-UP' });
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect((await post({ name: 'vip' })).body).toEqual({ ...saved, payload: { id: 12, name: 'VIP', slug: 'vip' } });
  });

  test.each<readonly [body: unknown, path: string, message: string]>([
    [{}, 'name', 'must be given'],
    [{ name: ' ' }, 'name', 'must not be empty'],
    [{ name: 7 }, 'name', 'must be a text'],
    [{ name: 'x'.repeat(101) }, 'name', 'must have at most 100 characters and this has 101'],
    [{ name: 'X', id: 5 }, '', 'unknown field "id"'],
  ])('%j is 400', async (body, path, message) => {
    const before = (await api.tags()).body;
    expect((await post(body)).body).toEqual(badRequest([path, message]));
    expect((await api.tags()).body).toEqual(before);
  });

  test('needs a key that writes', async () => {
    const reading = easysocialApi(site.url, (await site.newTenant({ scope: 'read' })).key);
    expect((await reading.send('POST', '/tags', { name: 'X' })).status).toBe(403);
    expect((await reading.send('GET', '/leads')).status).toBe(200);
  });
});
