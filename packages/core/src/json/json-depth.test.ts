import { expect, test } from 'vitest';
import type { JsonValue } from './json.ts';
import { jsonDepth } from './json-depth.ts';

const cases: readonly (readonly [name: string, value: JsonValue, depth: number])[] = [
  ['a text', 'a', 0],
  ['null', null, 0],
  ['an empty object', {}, 1],
  ['a list of scalars', [1, 'a', null], 1],
  ['an empty list in an object', { a: [] }, 2],
  ['the deepest branch counts', [{ a: 1 }, { b: { c: [1] } }, 2], 4],
];

test.each(cases)('%s', (_name, value, depth) => {
  expect(jsonDepth(value)).toBe(depth);
});
