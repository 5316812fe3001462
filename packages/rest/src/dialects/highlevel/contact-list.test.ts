import { DomainError } from '@tagsmith/core';
import { expect, test } from 'vitest';
import { contactsQuery, fromList, toList } from './contact-list.ts';
import { duplicateQuery, toDuplicate } from './duplicate.ts';
import { parseSearch, toSearch } from './search.ts';

const contactId = 'qFSqySFkVvNzOSqgGqFi';
const locationId = 've9EPM428h8vShlRW1KT';

test.each<[query: object, input: object]>([
  [{}, { limit: 20 }],
  [
    { limit: '100', query: 'Ada' },
    { limit: 100, text: 'Ada' },
  ],
  [
    { startAfterId: contactId, startAfter: '1603870249758' },
    { limit: 20, after: { contactId } },
  ],
])('the list for %j', (query, input) => {
  expect(toList(contactsQuery.parse({ locationId, ...query }))).toEqual(input);
});

test('the last page leads nowhere', () => {
  const url = new URL('http://localhost/contacts/?limit=1');
  expect(fromList({ items: [], total: 3, hasMore: false }, { locationId }, url)).toEqual({
    contacts: [],
    count: 3,
    meta: { total: 3, nextPageUrl: null, startAfterId: null, startAfter: null },
  });
});

test.each<[query: object, leads: object[]]>([
  [{ email: 'a@b.co' }, [{ email: 'a@b.co' }]],
  [{ number: ' 1423164516' }, [{ phone: '+1423164516' }]],
  [{ number: '+1423164516', email: 'a@b.co' }, [{ email: 'a@b.co' }, { phone: '+1423164516' }]],
])('duplicates for %j', (query, leads) => {
  expect(toDuplicate(duplicateQuery.parse({ locationId, ...query }))).toEqual({ leads });
});

test.each<[body: object, input: object]>([
  [{}, { where: { and: [] }, limit: 10, page: 0 }],
  [
    { page: 3, query: 'Ada' },
    { where: { and: [] }, limit: 10, page: 2, text: 'Ada' },
  ],
  [{ searchAfter: [1, contactId] }, { where: { and: [] }, limit: 10, page: 0, after: { contactId } }],
  [
    { sort: [{ field: 'dateUpdated', direction: 'asc' }] },
    { where: { and: [] }, limit: 10, page: 0, sort: 'updated', direction: 'asc' },
  ],
  [
    {
      sort: [
        { field: 'dateAdded', direction: 'desc' },
        { field: 'firstNameLowerCase', direction: 'asc' },
      ],
    },
    {
      where: { and: [] },
      limit: 10,
      page: 0,
      sort: 'created',
      direction: 'desc',
      thenBy: { sort: 'name', direction: 'asc' },
    },
  ],
])('the search for %j', (body, input) => {
  expect(toSearch(parseSearch({ locationId, pageLimit: 10, ...body }))).toEqual(input);
});

test.each([[undefined], [null], [[]], ['x']])('a search of %j is refused', (body) => {
  expect(() => parseSearch(body)).toThrow(DomainError);
});
