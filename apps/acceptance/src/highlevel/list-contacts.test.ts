import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../harness/call.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { type HighLevelApi, highLevelApi } from './highlevel-api.ts';
import { violationsOf } from './openapi.ts';

let site: Site;
let tenant: Tenant;
let api: HighLevelApi;
const ids: string[] = [];

beforeAll(async () => {
  site = await startSite();
  tenant = await site.newTenant();
  api = highLevelApi(site.url, tenant);
  for (let count = 0; count < 25; count++) {
    const second = String(count).padStart(2, '0');
    const lead = { firstName: `Ada${count}`, email: `ada${count}@example.com`, phone: `+569876543${second}` };
    ids.unshift(await api.newContact({ ...lead, createdAt: `2026-01-31T09:30:${second}.000Z` }));
  }
  await highLevelApi(site.url, await site.newTenant()).newContact({ email: 'ada0@example.com' });
});
afterAll(() => site.remove());

const list = (query: string) => api.send('GET', `/contacts/?locationId=${tenant.locationId}${query}`);
const idsOf = (body: unknown) => (at(body, 'contacts') as { id: string }[]).map(({ id }) => id);

describe('GET /contacts/', () => {
  test('twenty, newest first, and where it goes on', async () => {
    const { status, body } = await list('');
    expect(status).toBe(200);
    expect(idsOf(body)).toEqual(ids.slice(0, 20));
    expect(body).toMatchObject({
      count: 25,
      meta: { total: 25, startAfterId: ids[19], startAfter: Date.parse('2026-01-31T09:30:05.000Z') },
    });
    expect(violationsOf('contacts', body)).toEqual([]);
  });

  test('each as it is read alone', async () => {
    const { body } = await list('&limit=1');
    expect(at(body, 'contacts.0')).toEqual(at((await api.send('GET', `/contacts/${ids[0]}`)).body, 'contact'));
  });

  test.each([1, 7, 24, 25, 100])('in pages of %i, to the end', async (limit) => {
    const seen: string[] = [];
    let place = '';
    do {
      const { body } = await list(`&limit=${limit}${place}`);
      seen.push(...idsOf(body));
      const id = at(body, 'meta.startAfterId');
      place = id === null ? '' : `&startAfterId=${id}&startAfter=${at(body, 'meta.startAfter')}`;
    } while (place !== '');
    expect(seen).toEqual(ids);
  });

  test('nextPageUrl', async () => {
    const { body } = await list('&limit=10&query=ada');
    const url = String(at(body, 'meta.nextPageUrl')).replace(site.url, '');
    expect(idsOf((await api.send('GET', url)).body)).toEqual(ids.slice(10, 20));
    expect(at((await list('&limit=25')).body, 'meta')).toEqual({
      total: 25,
      nextPageUrl: null,
      startAfterId: null,
      startAfter: null,
    });
  });

  test('behind a contact that was deleted meanwhile', async () => {
    const gone = await api.newContact({ createdAt: '2026-01-31T09:30:20.500Z' });
    await api.deleteContact(gone);
    expect(idsOf((await list(`&limit=3&startAfterId=${gone}`)).body)).toEqual(ids.slice(4, 7));
  });

  test.each([
    ['ada24', 1],
    ['ADA2', 6],
    ['5698765430', 10],
    ['nobody', 0],
  ])('query=%s', async (query, count) => {
    const { body } = await list(`&query=${query}`);
    expect(body).toMatchObject({ count, meta: { total: count } });
    expect(idsOf(body)).toHaveLength(count);
  });

  test.each([
    ['', ['locationId must be given']],
    ['?locationId=x&limit=0', ['limit must be at least 1']],
    ['?locationId=x&limit=101', ['limit must be at most 100']],
    ['?locationId=x&limit=ten&foo=1', ['limit must be a whole number', 'property foo should not exist']],
    ['?locationId=x&startAfter=1', ['startAfterId must be given beside startAfter']],
    ['?locationId=x&startAfterId=abcdef', ['startAfterId must be the id of a contact']],
  ])('422: %s', async (query, message) => {
    const answer = await api.send('GET', `/contacts/${query}`);
    expect(answer).toMatchObject({ status: 422, body: { message } });
    expect(violationsOf('unprocessable', answer.body)).toEqual([]);
  });

  test('403, and 400 behind nobody', async () => {
    expect(await api.send('GET', '/contacts/?locationId=x')).toMatchObject({ status: 403 });
    expect(await list('&startAfterId=qFSqySFkVvNzOSqgGqFi')).toMatchObject({ status: 400 });
  });
});

describe('GET /contacts/search/duplicate', () => {
  const find = (query: string) => api.send('GET', `/contacts/search/duplicate?locationId=${tenant.locationId}${query}`);
  test.each([
    ['by email', '&email=ADA3@Example.com', () => ids[21]],
    ['by number', '&number=%2B56987654302', () => ids[22]],
    ['by a number with a bare plus', '&number=+56987654302', () => ids[22]],
    ['the email counts first', '&number=%2B56987654302&email=ada3@example.com', () => ids[21]],
    ['then the number', '&number=%2B56987654302&email=none@example.com', () => ids[22]],
  ])('%s', async (_name, query, id) => {
    expect(await find(query)).toMatchObject({ status: 200, body: { contact: { id: id() } } });
  });

  test.each(['&email=none@example.com', '&number=call+Jane', '&email='])('nobody: %s', async (query) => {
    const answer = await find(query);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ contact: null });
  });

  test('422 and 403', async () => {
    expect(await find('')).toMatchObject({ status: 422, body: { message: ['email or number must be given'] } });
    expect(await api.send('GET', '/contacts/search/duplicate?locationId=x&email=a@b.co')).toMatchObject({
      status: 403,
    });
  });
});
