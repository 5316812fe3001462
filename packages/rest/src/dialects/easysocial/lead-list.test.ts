import { expect, test } from 'vitest';
import { leadListQuery, toList } from './lead-list.ts';

test.each<readonly [query: object, input: object]>([
  [{}, { limit: 50 }],
  [
    { limit: '200', cursor: 'x' },
    { limit: 200, cursor: 'x' },
  ],
  [{ tag: '12' }, { limit: 50, tags: { all: [{ number: 12 }] } }],
  [{ tag: 'hot-lead' }, { limit: 50, tags: { all: ['hot-lead'] } }],
  // No tag has the id 0, but one may be called so.
  [{ tag: '0' }, { limit: 50, tags: { all: ['0'] } }],
  [{ tag: '007' }, { limit: 50, tags: { all: ['007'] } }],
  [{ tag: '2nd' }, { limit: 50, tags: { all: ['2nd'] } }],
])('%j', (query, input) => {
  expect(toList(leadListQuery.parse(query))).toEqual(input);
});
