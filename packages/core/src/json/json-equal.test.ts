import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from './json.ts';
import { jsonEqual } from './json-equal.ts';

const cases: readonly (readonly [name: string, left: JsonValue, right: JsonValue, equal: boolean])[] = [
  ['the same text', 'a', 'a', true],
  ['a number and its text', 1, '1', false],
  ['null and false', null, false, false],
  ['null and an object', null, {}, false],
  ['lists', [1, [2]], [1, [2]], true],
  ['lists in another order', [1, 2], [2, 1], false],
  ['lists of another length', [1], [1, 2], false],
  ['a list and an object', [], {}, false],
  ['an object and a list', { 0: 'a' }, ['a'], false],
  ['objects in another order', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, true],
  ['objects with another value', { a: { b: 1 } }, { a: { b: 2 } }, false],
  ['objects with another key', { a: 1 }, { b: 1 }, false],
  ['an object with more keys', { a: 1 }, { a: 1, b: 1 }, false],
  ['a key that only one object owns', { toString: 1 }, { valueOf: 1 }, false],
];

test.each(cases)('%s', (_name, left, right, equal) => {
  expect(jsonEqual(left, right)).toBe(equal);
  expect(jsonEqual(right, left)).toBe(equal);
});

test('the key __proto__ is compared as any other', () => {
  const one: JsonObject = JSON.parse('{"__proto__":1}');
  const two: JsonObject = JSON.parse('{"__proto__":2}');
  expect(jsonEqual(one, { ...one })).toBe(true);
  expect(jsonEqual(one, two)).toBe(false);
  expect(jsonEqual(one, { a: 1 })).toBe(false);
});

test('depth does not overflow the stack', () => {
  const nest = (end: JsonValue) => {
    let value = end;
    for (let level = 0; level < 200_000; level++) value = [value];
    return value;
  };
  expect(jsonEqual(nest(1), nest(1))).toBe(true);
  expect(jsonEqual(nest(1), nest(2))).toBe(false);
});
