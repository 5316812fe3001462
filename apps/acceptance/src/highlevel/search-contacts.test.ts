import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../harness/call.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { type HighLevelApi, highLevelApi } from './highlevel-api.ts';

let site: Site;
let tenant: Tenant;
let api: HighLevelApi;
const names = new Map<string, string>();

const leads = {
  ada: { firstName: 'Ada', lastName: 'Lovelace', email: 'Ada@Example.com', tags: ['VIP', 'Hot Lead'] },
  bob: { firstName: 'Bob', phone: '+56987654321', tags: ['Cold'], company: 'Hoops' },
  eve: { firstName: 'Éve', lastName: 'Ada', email: 'eve@example.org' },
  sky: { email: 'sky@example.com', phone: '+18832327657', tags: ['vip', 'Cold'] },
};
const days = { ada: '2026-01-01', bob: '2026-01-02', eve: '2026-01-03', sky: '2026-01-04' } as const;

beforeAll(async () => {
  site = await startSite();
  tenant = await site.newTenant();
  api = highLevelApi(site.url, tenant);
  for (const [name, lead] of Object.entries(leads)) {
    const createdAt = `${days[name as keyof typeof days]}T12:00:00.000Z`;
    names.set(await api.newContact({ ...lead, createdAt }), name);
  }
  await highLevelApi(site.url, await site.newTenant()).newContact(leads.ada);
});
afterAll(() => site.remove());

const search = (body: object = {}) =>
  api.send('POST', '/contacts/search', { locationId: tenant.locationId, pageLimit: 20, ...body });
const found = (body: unknown) => (at(body, 'contacts') as { id: string }[]).map(({ id }) => names.get(id) ?? id);

const filter = (field: string, operator: string, value?: unknown) => ({ field, operator, value });

describe('filters', () => {
  const rows: readonly (readonly [name: string, filters: readonly object[], who: readonly string[]])[] = [
    ['none', [], ['sky', 'eve', 'bob', 'ada']],
    ['tags eq', [filter('tags', 'eq', 'VIP')], ['sky', 'ada']],
    ['tags eq by slug', [filter('tags', 'eq', 'hot-lead')], ['ada']],
    ['tags eq one of several', [filter('tags', 'eq', ['hot lead', 'Cold'])], ['sky', 'bob', 'ada']],
    ['tags eq an unknown one', [filter('tags', 'eq', 'nope')], []],
    ['tags not_eq', [filter('tags', 'not_eq', 'vip')], ['eve', 'bob']],
    ['tags not_eq any of several', [filter('tags', 'not_eq', ['hot lead', 'cold'])], ['eve']],
    ['tags contains', [filter('tags', 'contains', 'LEA')], ['ada']],
    ['tags not_contains', [filter('tags', 'not_contains', 'o')], ['eve']],
    ['tags exists', [filter('tags', 'exists')], ['sky', 'bob', 'ada']],
    ['tags not_exists', [filter('tags', 'not_exists')], ['eve']],
    ['firstName', [filter('firstNameLowerCase', 'eq', 'ada')], ['ada']],
    ['firstName without its accent', [filter('firstName', 'eq', 'eve')], ['eve']],
    ['firstName not_exists', [filter('firstName', 'not_exists')], ['sky']],
    ['lastName', [filter('lastNameLowerCase', 'contains', 'a')], ['eve', 'ada']],
    ['lastName not_eq: also where there is none', [filter('lastName', 'not_eq', 'Ada')], ['sky', 'bob', 'ada']],
    ['the whole name', [filter('fullNameLowerCase', 'eq', 'ada  LOVELACE')], ['ada']],
    ['a part of the name', [filter('contactName', 'contains', 'a l')], ['ada']],
    ['email eq', [filter('email', 'eq', ' ADA@example.COM')], ['ada']],
    ['email contains', [filter('email', 'contains', 'example.com')], ['sky', 'ada']],
    ['email not_contains', [filter('email', 'not_contains', '.com')], ['eve', 'bob']],
    ['email not_exists', [filter('email', 'not_exists')], ['bob']],
    ['phone eq, however written', [filter('phone', 'eq', '+56 9 8765 4321')], ['bob']],
    ['phone contains', [filter('phone', 'contains', '+1883')], ['sky']],
    ['phone exists', [filter('phone', 'exists', true)], ['sky', 'bob']],
    ['company', [filter('companyName', 'eq', 'hoops')], ['bob']],
    ['a day', [filter('dateAdded', 'eq', '2026-01-02')], ['bob']],
    ['not a day', [filter('dateAdded', 'not_eq', '2026-01-02')], ['sky', 'eve', 'ada']],
    ['a moment', [filter('dateAdded', 'eq', '2026-01-03T13:00:00+01:00')], ['eve']],
    ['dateAdded exists', [filter('dateAdded', 'exists')], ['sky', 'eve', 'bob', 'ada']],
    ['all of a list', [filter('tags', 'eq', 'vip'), filter('phone', 'exists')], ['sky']],
    [
      'OR',
      [{ group: 'OR', filters: [filter('tags', 'eq', 'hot lead'), filter('lastName', 'eq', 'ada')] }],
      ['eve', 'ada'],
    ],
    [
      'AND in OR',
      [
        {
          group: 'OR',
          filters: [
            { group: 'AND', filters: [filter('tags', 'eq', 'vip'), filter('tags', 'eq', 'cold')] },
            filter('firstName', 'eq', 'bob'),
          ],
        },
      ],
      ['sky', 'bob'],
    ],
  ];
  test.each(rows)('%s', async (_name, filters, who) => {
    const answer = await search({ filters });
    expect(answer.status).toBe(200);
    expect(found(answer.body)).toEqual(who);
    expect(at(answer.body, 'total')).toBe(who.length);
    expect(at(answer.body, 'traceId')).toBe(answer.headers.get('x-request-id'));
  });
});

describe('pages and order', () => {
  test('a contact as it is read alone, and its place', async () => {
    const { body } = await search({ query: 'lovelace' });
    const id = at(body, 'contacts.0.id') as string;
    const { contact } = (await api.send('GET', `/contacts/${id}`)).body as { contact: object };
    expect(at(body, 'contacts')).toEqual([{ ...contact, searchAfter: [Date.parse('2026-01-01T12:00:00Z'), id] }]);
  });

  test.each<[name: string, body: object, who: readonly string[]]>([
    ['page 1', { pageLimit: 3 }, ['sky', 'eve', 'bob']],
    ['page 2', { pageLimit: 3, page: 2 }, ['ada']],
    ['page 3', { pageLimit: 3, page: 3 }, []],
    ['oldest first', { sort: [{ field: 'dateAdded', direction: 'asc' }] }, ['ada', 'bob', 'eve', 'sky']],
    ['by name', { sort: [{ field: 'firstNameLowerCase', direction: 'asc' }] }, ['ada', 'bob', 'eve', 'sky']],
    ['by name, backwards', { sort: [{ field: 'name', direction: 'desc' }] }, ['sky', 'eve', 'bob', 'ada']],
    ['query and filters', { query: 'example', filters: [filter('tags', 'eq', 'cold')] }, ['sky']],
  ])('%s', async (_name, body, who) => {
    expect(found((await search(body)).body)).toEqual(who);
  });

  test('searchAfter', async () => {
    const seen: string[] = [];
    let searchAfter: unknown;
    for (let count = 0; count < 4; count++) {
      const { body } = await search({ pageLimit: 1, searchAfter });
      seen.push(...found(body));
      expect(at(body, 'total')).toBe(4);
      searchAfter = at(body, 'contacts.0.searchAfter');
    }
    expect(seen).toEqual(['sky', 'eve', 'bob', 'ada']);
    expect(found((await search({ searchAfter })).body)).toEqual([]);
  });
});

describe('refused', () => {
  const deep = (levels: number): object =>
    levels === 0 ? filter('tags', 'exists') : { group: 'AND', filters: [deep(levels - 1)] };
  const row = (body: object, ...message: string[]) => [JSON.stringify(body).slice(0, 60), body, message] as const;
  test.each([
    row({ pageLimit: 501 }, 'pageLimit must be at most 500'),
    row({ pageLimit: undefined }, 'pageLimit must be given'),
    row({ page: 0, foo: 1 }, 'page must be at least 1', 'property foo should not exist'),
    row(
      { sort: [{ field: 'city', direction: 'up' }] },
      expect.stringMatching(/^sort\.0\.field must be/),
      'sort.0.direction must be "asc" or "desc"',
    ),
    row({ filters: 'x' }, 'filters must be an array'),
    row(
      { filters: [{ group: 'NOT', filters: [] }, filter('tags', 'like', 'x'), filter('city', 'eq', 'x')] },
      'filters.0.group must be "AND" or "OR"',
      expect.stringMatching(/^filters\.1\.operator must be "eq" or/),
      expect.stringMatching(/^filters\.2\.field must be "name" or/),
    ),
    row(
      {
        pageLimit: 0,
        filters: [{ group: 'OR', filters: [{ ...filter('email', 'eq'), x: 1 }, filter('email', 'eq')] }],
      },
      'pageLimit must be at least 1',
      'filters.0.filters.0 property x should not exist',
      expect.stringMatching(/^filters\.0\.filters\.1\.value must be a text/),
    ),
    row(
      { filters: [filter('email', 'eq', 7)] },
      expect.stringMatching(/^filters\.0\.value must be a text or an array/),
    ),
    row({ filters: [filter('dateAdded', 'contains', '2026')] }, expect.stringMatching(/^filters\.0\.operator must be/)),
    row({ filters: [filter('dateAdded', 'eq', 'today')] }, expect.stringMatching(/^filters\.0\.value must be a date/)),
    row({ filters: [deep(5)] }, 'filters must have at most 5 levels of groups'),
    row({ filters: Array.from({ length: 51 }, () => deep(0)) }, 'filters must have at most 50 conditions'),
    row({ searchAfter: [1, 'abcdef'] }, 'searchAfter.1 must be the id of a contact'),
  ])('422: %s', async (_name, body, message) => {
    expect(await search(body)).toMatchObject({ status: 422, body: { statusCode: 422, message } });
  });

  test('403', async () => {
    expect(await search({ locationId: 'x' })).toMatchObject({ status: 403 });
  });

  test('as deep and as wide as it may be', async () => {
    expect((await search({ filters: [deep(4)] })).status).toBe(200);
    expect((await search({ filters: Array.from({ length: 50 }, () => deep(0)) })).status).toBe(200);
  });
});
