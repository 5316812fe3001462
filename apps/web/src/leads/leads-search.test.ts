import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from '../url-search.ts';
import { filterOf, orderOf, readLeadsSearch } from './leads-search.ts';

test.each([
  ['nothing', ''],
  ['a text that looks like a number', '?q=42'],
  ['tags, campaign, sort and columns', '?all=vip,hot-lead&none=cold&campaign=none&sort=name-asc&columns=tags,phone'],
  ['source and days', '?source=Web+%22form%22&created=2026-01-01..2026-01-31&updated=2026-02-01..'],
  ['signs that an address escapes', '?q=a%26b+%2B+%C3%B1'],
])('an address comes out as it went in: %s', (_name, search) => {
  expect(stringifySearch({ ...readLeadsSearch(parseSearch(search)) })).toBe(search);
});

test('what is unknown or the default is left out', () => {
  const read = readLeadsSearch({ q: '', all: '', sort: 'created-desc', columns: 'nope', other: 'x' });
  expect(Object.values(read).filter((part) => part !== undefined)).toEqual([]);
});

test('a filter in the words of the API', () => {
  expect(filterOf({})).toEqual({});
  expect(filterOf({ q: 'jane', any: ['vip'], campaign: 'none' })).toEqual({
    text: 'jane',
    tags: { all: [], any: ['vip'], none: [] },
    campaignId: null,
  });
  expect(filterOf({ source: 'web', created: '2026-01-01..2026-01-31', updated: '..2026-03-01' })).toEqual({
    source: 'web',
    createdFrom: new Date(2026, 0, 1).toISOString(),
    createdBefore: new Date(2026, 1, 1).toISOString(),
    updatedBefore: new Date(2026, 2, 2).toISOString(),
  });
  expect(orderOf({ sort: 'name-asc' })).toEqual({ sort: 'name', direction: 'asc' });
});
