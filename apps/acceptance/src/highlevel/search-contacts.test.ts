import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../harness/call.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { type HighLevelApi, highLevelApi } from './highlevel-api.ts';

let site: Site;
let tenant: Tenant;
let api: HighLevelApi;
const names = new Map<string, string>();

const leads = {
  ada: {
    firstName: 'Ada',
    lastName: 'Lovelace',
    email: 'Ada@Example.com',
    tags: ['VIP', 'Hot Lead'],
    metadata: { city: 'São Paulo', score: 7, renewal: '2026-03-01', plans: ['Basic', 'Gold'] },
  },
  bob: {
    firstName: 'Bob',
    phone: '+56987654321',
    tags: ['Cold'],
    company: 'Hoops',
    metadata: { score: '12.5', 'a.b': true, dnd: true, dateOfBirth: '1990-05-17' },
  },
  eve: { firstName: 'Éve', lastName: 'Ada', email: 'eve@example.org', metadata: { score: 'high', city: '' } },
  sky: { email: 'sky@example.com', phone: '+18832327657', tags: ['vip', 'Cold'], source: 'Web Form' },
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
    ['days', [filter('dateAdded', 'range', { gte: '2026-01-02', lte: '2026-01-03' })], ['eve', 'bob']],
    ['after a day', [filter('dateAdded', 'range', { gt: '2026-01-02' })], ['sky', 'eve']],
    ['before a moment', [filter('dateAdded', 'range', { lt: '2026-01-02T12:00:00Z' })], ['ada']],
    ['until a moment in milliseconds', [filter('dateAdded', 'range', { lte: 1_767_355_200_000 })], ['bob', 'ada']],
    ['dateUpdated', [filter('dateUpdated', 'range', { gte: '2026-01-04', lt: '2026-01-05' })], ['sky']],
    ['a standard field', [filter('city', 'eq', 'sao PAULO')], ['ada']],
    ['a standard field that is empty', [filter('city', 'not_exists')], ['sky', 'eve', 'bob']],
    ['source', [filter('source', 'contains', 'web')], ['sky']],
    ['born in a year', [filter('dateOfBirth', 'range', { gte: '1990-01-01', lt: '1991-01-01' })], ['bob']],
    ['dnd', [filter('dnd', 'eq', true)], ['bob']],
    ['no dnd', [filter('dnd', 'eq', false)], ['sky', 'eve', 'ada']],
    ['a custom number', [filter('customFields.score', 'eq', 7)], ['ada']],
    ['a custom number as it is read', [filter('customFields.score', 'eq', '7')], ['ada']],
    ['custom numbers', [filter('customFields.score', 'range', { gt: 6, lte: 12.5 })], ['bob', 'ada']],
    ['a custom text', [filter('customFields.score', 'contains', 'HI')], ['eve']],
    ['no such custom text', [filter('customFields.score', 'not_eq', ['high', 7])], ['sky', 'bob']],
    ['a custom date', [filter('customFields.renewal', 'range', { gte: '2026-02-28', lt: '2026-03-02' })], ['ada']],
    ['one of several options', [filter('customFields.plans', 'eq', 'gold')], ['ada']],
    ['a custom field with a dot', [filter('customFields.a.b', 'eq', 'true')], ['bob']],
    ['a custom field exists', [filter('customFields.score', 'exists')], ['eve', 'bob', 'ada']],
    ['a custom field that nobody has', [filter('customFields.nope', 'not_exists')], ['sky', 'eve', 'bob', 'ada']],
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
    ['by last name', { sort: [{ field: 'lastNameLowerCase', direction: 'desc' }] }, ['ada', 'eve', 'sky', 'bob']],
    ['by email', { sort: [{ field: 'email', direction: 'asc' }] }, ['bob', 'ada', 'eve', 'sky']],
    [
      'by source, then newest first',
      {
        sort: [
          { field: 'source', direction: 'desc' },
          { field: 'dateAdded', direction: 'desc' },
        ],
      },
      ['sky', 'eve', 'bob', 'ada'],
    ],
    [
      'by name, then newest first',
      {
        sort: [
          { field: 'name', direction: 'asc' },
          { field: 'dateAdded', direction: 'desc' },
        ],
      },
      ['ada', 'bob', 'eve', 'sky'],
    ],
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

test('two entries of sort, page by page behind a contact', async () => {
  const other = await site.newTenant();
  const their = highLevelApi(site.url, other);
  const made: string[] = [];
  for (const [day, firstName] of [
    ['02', 'b'],
    ['01', 'x'],
    ['02', 'c'],
    ['02', 'a'],
    ['01', 'y'],
  ] as const) {
    const fields = { firstName, createdAt: `2026-01-${day}T00:00:00.000Z` };
    names.set(await their.newContact(fields), firstName);
  }
  const sort = [
    { field: 'dateAdded', direction: 'asc' },
    { field: 'firstNameLowerCase', direction: 'desc' },
  ];
  let searchAfter: unknown;
  for (let count = 0; count < 3; count++) {
    const body = { locationId: other.locationId, pageLimit: 2, sort, searchAfter };
    const answer = await their.send('POST', '/contacts/search', body);
    made.push(...found(answer.body));
    searchAfter = (at(answer.body, 'contacts') as { searchAfter: unknown }[]).at(-1)?.searchAfter;
  }
  expect(made).toEqual(['y', 'x', 'c', 'b', 'a']);
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
    row({ sort: [1, 2, 3].map(() => ({ field: 'name', direction: 'asc' })) }, 'sort must have at most 2 entries'),
    row({ filters: [filter('email', 'range', { gt: 1 })] }, expect.stringMatching(/^filters\.0\.operator must be eq/)),
    row(
      { filters: [filter('dateAdded', 'range', { gt: 'x', to: 1 })] },
      'filters.0.value property to should not exist',
      expect.stringMatching(/^filters\.0\.value must have bounds/),
    ),
    row({ filters: 'x' }, 'filters must be an array'),
    row(
      { filters: [{ group: 'NOT', filters: [] }, filter('tags', 'like', 'x'), filter('followers', 'eq', 'x')] },
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
