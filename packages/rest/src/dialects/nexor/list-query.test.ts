import { expect, test } from 'vitest';
import { fromPage, leadListQuery, toPage } from './list-query.ts';

test.each<readonly [query: object, input: object]>([
  [{}, { page: 0, limit: 50 }],
  [
    { page: '3', limit: '200' },
    { page: 3, limit: 200 },
  ],
  [
    { search: 'Jane', tag: 'vip' },
    { page: 0, limit: 50, text: 'Jane', tags: { all: ['vip'] } },
  ],
  [{ tag: ['vip', 'hot'] }, { page: 0, limit: 50, tags: { all: ['vip', 'hot'] } }],
])('%j', (query, input) => {
  expect(toPage(leadListQuery.parse(query))).toEqual({ tags: {}, ...input });
});

test.each([
  [0, 0, 1, false],
  [0, 1, 1, false],
  [0, 2, 1, true],
  [1, 2, 1, false],
  [1, 101, 50, true],
  [9, 3, 1, false],
])('page %i of %i leads, %i a page: has_more %s', (page, total, limit, has_more) => {
  const query = leadListQuery.parse({ page: String(page), limit: String(limit) });
  expect(fromPage({ items: [], total }, query)).toEqual({
    success: true,
    leads: [],
    pagination: { page, limit, total, has_more },
  });
});
