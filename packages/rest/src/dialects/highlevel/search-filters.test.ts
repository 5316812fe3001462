import { expect, test } from 'vitest';
import { parseFilters } from './search-filters.ts';

const filter = (field: string, operator: string, value?: unknown) => ({ field, operator, value });

test.each<[name: string, filters: readonly unknown[], condition: object]>([
  ['none', [], { and: [] }],
  ['a tag', [filter('tags', 'eq', 'VIP')], { and: [{ tag: 'VIP' }] }],
  ['several tags', [filter('tags', 'eq', ['a', 'b'])], { and: [{ or: [{ tag: 'a' }, { tag: 'b' }] }] }],
  ['one of one', [filter('tags', 'not_eq', ['a'])], { and: [{ not: { tag: 'a' } }] }],
  ['a part of a tag', [filter('tags', 'contains', 'a')], { and: [{ tagContains: 'a' }] }],
  ['no tags', [filter('tags', 'not_exists')], { and: [{ not: { tagged: true } }] }],
  ['a text', [filter('firstNameLowerCase', 'eq', 'a')], { and: [{ field: 'firstName', is: 'a' }] }],
  ['no part of a text', [filter('email', 'not_contains', 'a')], { and: [{ not: { field: 'email', contains: 'a' } }] }],
  ['a text that is there', [filter('phone', 'exists')], { and: [{ field: 'phone', exists: true }] }],
  [
    'a day',
    [filter('dateAdded', 'eq', '2028-02-29')],
    { and: [{ createdFrom: '2028-02-29T00:00:00.000Z', createdBefore: '2028-03-01T00:00:00.000Z' }] },
  ],
  [
    'a millisecond',
    [filter('dateAdded', 'eq', '2026-01-31T23:59:59.999Z')],
    { and: [{ createdFrom: '2026-01-31T23:59:59.999Z', createdBefore: '2026-02-01T00:00:00.000Z' }] },
  ],
  ['always', [filter('dateAdded', 'exists')], { and: [{ and: [] }] }],
  [
    'groups',
    [{ group: 'OR', filters: [filter('tags', 'exists'), { group: 'AND', filters: [] }] }],
    { and: [{ or: [{ tagged: true }, { and: [] }] }] },
  ],
])('%s', (_name, filters, condition) => {
  expect(parseFilters(filters)).toEqual({ condition, issues: [] });
});

test.each<[name: string, filter: unknown, paths: readonly string[]]>([
  ['no object', 7, ['filters.0']],
  ['nothing', {}, ['filters.0.field', 'filters.0.operator']],
  ['a group without filters', { group: 'AND' }, ['filters.0.filters']],
  ['no value', filter('tags', 'eq'), ['filters.0.value']],
  ['no values', filter('tags', 'eq', []), ['filters.0.value']],
  ['a long value', filter('tags', 'eq', 'x'.repeat(501)), ['filters.0.value']],
  ['a part of a time', filter('dateAdded', 'contains', '2026'), ['filters.0.operator']],
  ['no day', filter('dateAdded', 'eq', '2026-02-30'), ['filters.0.value']],
  [
    'all that is wrong in a group',
    { group: 'OR', filters: [filter('tags', 'eq'), filter('tags', 'exists'), filter('x', 'eq', 'y')] },
    ['filters.0.filters.0.value', 'filters.0.filters.2.field'],
  ],
])('refused: %s', (_name, wrong, paths) => {
  const { condition, issues } = parseFilters([wrong]);
  expect(condition).toBeUndefined();
  expect(issues.map(({ path }) => path.join('.'))).toEqual(paths);
});
