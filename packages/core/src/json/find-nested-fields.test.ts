import { describe, expect, test } from 'vitest';
import { DomainError } from '../errors/domain-error.ts';
import { limits } from '../limits.ts';
import { findNestedFields } from './find-nested-fields.ts';
import type { JsonValue } from './json.ts';

const names = ['lead_id', 'email', 'tags'];

const cases: readonly (readonly [name: string, body: JsonValue, found: object])[] = [
  ['at the top', { lead_id: '1', tags: [] }, { lead_id: '1', tags: [] }],
  ['in an object', { data: { lead: { email: 'a@b.c' } } }, { email: 'a@b.c' }],
  ['in a list', [[1], { tags: ['x'] }], { tags: ['x'] }],
  ['the shallowest wins', { data: { tags: ['deep'] }, tags: ['top'] }, { tags: ['top'] }],
  [
    'the shallowest wins over an earlier branch',
    { a: { b: { email: 'deep' } }, c: { email: 'near' } },
    { email: 'near' },
  ],
  ['the first of one level wins', { a: { email: '1' }, b: { email: '2' } }, { email: '1' }],
  ['each name on its own', { a: { lead_id: '1' }, b: { c: { tags: ['x'] } } }, { lead_id: '1', tags: ['x'] }],
  ['inside the value of another name', { tags: [{ email: 'a@b.c' }] }, { tags: [{ email: 'a@b.c' }], email: 'a@b.c' }],
  ['any value counts, null too', { email: null, data: { email: 'x' } }, { email: null }],
  ['a scalar body', 'tags', {}],
  ['nothing', null, {}],
];

test.each(cases)('%s', (_name, body, found) => {
  expect(Object.fromEntries(findNestedFields(body, names))).toEqual(found);
});

test('inherited keys and the indexes of a list are no fields', () => {
  expect(findNestedFields({ a: ['x'] }, ['constructor', '__proto__', 'length', '0'])).toEqual(new Map());
});

test('an own key __proto__ is a field and is searched', () => {
  expect(findNestedFields(JSON.parse('{"__proto__":{"email":"x"}}'), ['email'])).toEqual(new Map([['email', 'x']]));
});

describe('limits', () => {
  function nested(levels: number, innermost: JsonValue): JsonValue {
    let value = innermost;
    for (let level = 1; level < levels; level++) value = [value];
    return value;
  }
  const refusal = (message: string) =>
    expect.objectContaining({
      kind: 'invalid',
      reason: 'input_invalid',
      message,
      details: { issues: [{ path: [], message }] },
    });
  const tooDeep = refusal('The body is nested deeper than 64 levels, the limit of a search for nested fields');
  const tooMany = refusal('The body has more than 100000 values, the limit of a search for nested fields');

  test('64 levels are searched, the 65th is refused', () => {
    expect(findNestedFields(nested(64, { email: 'x' }), ['email']).get('email')).toBe('x');
    expect(() => findNestedFields(nested(65, { email: 'x' }), ['email'])).toThrow(tooDeep);
    expect(() => findNestedFields(nested(1_000_000, 1), ['email'])).toThrow(DomainError);
  });

  test('100 000 values are searched, one more is refused', () => {
    const list = (values: number) => Array.from({ length: values - 1 }, () => 0);
    expect(findNestedFields(list(limits.jsonNodes), ['email']).size).toBe(0);
    expect(() => findNestedFields(list(limits.jsonNodes + 1), ['email'])).toThrow(tooMany);
  });

  test('what lies beyond the last name found does not count', () => {
    const flood = Array.from({ length: 200_000 }, () => 0);
    expect(findNestedFields({ email: 'x', flood }, ['email']).size).toBe(1);
    expect(findNestedFields({ a: nested(99, 1), b: { email: 'x' } }, ['email']).size).toBe(1);
    expect(findNestedFields(nested(99, 1), [])).toEqual(new Map());
  });
});
