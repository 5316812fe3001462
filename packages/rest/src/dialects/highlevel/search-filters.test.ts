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
    'a range of days',
    [filter('dateUpdated', 'range', { gte: '2026-01-30', lte: '2026-01-31' })],
    { and: [{ updatedFrom: '2026-01-30T00:00:00.000Z', updatedBefore: '2026-02-01T00:00:00.000Z' }] },
  ],
  [
    'after a day and before a time',
    [filter('dateAdded', 'range', { gt: '2026-01-30', lt: '2026-01-31T09:00:00+01:00' })],
    { and: [{ createdFrom: '2026-01-31T00:00:00.000Z', createdBefore: '2026-01-31T08:00:00.000Z' }] },
  ],
  [
    'milliseconds, of which the closer bounds count',
    [filter('dateAdded', 'range', { gt: 999, gte: 0, lte: 1999, lt: 9999 })],
    { and: [{ createdFrom: '1970-01-01T00:00:01.000Z', createdBefore: '1970-01-01T00:00:02.000Z' }] },
  ],
  ['a standard field', [filter('address', 'eq', 'a')], { and: [{ metadata: 'address1', equals: 'a' }] }],
  ['may be disturbed', [filter('dnd', 'eq', 'false')], { and: [{ not: { metadata: 'dnd', equals: true } }] }],
  ['a contact', [filter('id', 'eq', 'qFSqySFkVvNzOSqgGqFi')], { and: [{ contactId: 'qFSqySFkVvNzOSqgGqFi' }] }],
  ['nobody', [filter('id', 'eq', 'x')], { and: [{ or: [] }] }],
  [
    'custom fields',
    [filter('customFields.a.b', 'eq', [7, true, 'x']), filter('customFields.city', 'not_contains', 'x')],
    {
      and: [
        {
          or: [
            { metadata: 'a.b', equals: 7 },
            { metadata: 'a.b', equals: true },
            { metadata: 'a.b', equals: 'x' },
          ],
        },
        { not: { metadata: 'city', contains: 'x' } },
      ],
    },
  ],
  [
    'a range of numbers',
    [filter('customFields.score', 'range', { gt: 1.5, lte: '3' })],
    { and: [{ metadata: 'score', number: { gt: 1.5, lte: 3 } }] },
  ],
  [
    'a range of dates',
    [filter('customFields.renewal', 'range', { lte: '2026-01-31' })],
    { and: [{ metadata: 'renewal', time: { lt: '2026-02-01T00:00:00.000Z' } }] },
  ],
  ['a custom field that is there', [filter('customFields.x', 'exists')], { and: [{ metadata: 'x', exists: true }] }],
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
  ['a range of a text', filter('email', 'range', { gt: 'a' }), ['filters.0.operator']],
  ['a range without bounds', filter('dateAdded', 'range', {}), ['filters.0.value']],
  ['a range that is none', filter('dateAdded', 'range', '2026-01-01'), ['filters.0.value']],
  ['an unknown bound', filter('dateAdded', 'range', { from: 1 }), ['filters.0.value', 'filters.0.value']],
  ['a bound of no type', filter('customFields.a', 'range', { gt: 1, lt: null }), ['filters.0.value.lt']],
  ['a bound that is no date', filter('dateAdded', 'range', { gte: '2026-02-30' }), ['filters.0.value']],
  ['a bound beyond all dates', filter('dateAdded', 'range', { gte: 1e17 }), ['filters.0.value']],
  ['a number and a date', filter('customFields.a', 'range', { gte: 1, lt: '2026-01-01' }), ['filters.0.value']],
  ['a part of an id', filter('id', 'contains', 'x'), ['filters.0.operator']],
  ['a custom field without a name', filter('customFields.', 'exists'), ['filters.0.field']],
  ['no field of ours', filter('toString', 'exists'), ['filters.0.field']],
  ['an object', filter('customFields.a', 'eq', {}), ['filters.0.value']],
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
