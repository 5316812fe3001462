import { expect, test } from 'vitest';
import type { JsonValue } from './json.ts';
import { isJsonArray, isJsonObject } from './json-kind.ts';

const cases: readonly (readonly [name: string, value: JsonValue | undefined, array: boolean, object: boolean])[] = [
  ['a list', [1], true, false],
  ['an object', { a: 1 }, false, true],
  ['null', null, false, false],
  ['a text', 'a', false, false],
  ['undefined', undefined, false, false],
];

test.each(cases)('%s', (_name, value, array, object) => {
  expect(isJsonArray(value)).toBe(array);
  expect(isJsonObject(value)).toBe(object);
});
