import { expect, test } from 'vitest';
import { inspectJson } from './inspect-json.ts';
import type { JsonValue } from './json.ts';

function nested(levels: number): JsonValue {
  let value: JsonValue = 1;
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

const fine: readonly (readonly [name: string, value: unknown])[] = [
  ['a lead', { first_name: 'Ada', tags: ['VIP', '客户 🔥'], metadata: { a: [1, -0.5, true, null] } }],
  ['scalars', 'text'],
  ['null', null],
  ['undefined', { a: undefined }],
  ['empty containers', [{}, [], '']],
  ['keys that objects inherit', { constructor: 1, toString: 2 }],
  ['64 levels', nested(64)],
  ['many siblings of deep values', [nested(63), nested(63), nested(63)]],
];

test.each(fine)('%s: nothing wrong', (_name, value) => {
  expect(inspectJson(value)).toBeUndefined();
});

const tooDeep = 'The value is nested deeper than the limit of 64 levels';
const wrong: readonly (readonly [name: string, value: unknown, path: (string | number)[], message: string])[] = [
  ['65 levels', nested(65), Array.from({ length: 64 }, (_, step) => (step % 2 === 0 ? 0 : 'a')), tooDeep],
  ['a NUL', { a: { b: ['x', 'y\0'] } }, ['a', 'b', 1], 'The text holds a NUL character (U+0000)'],
  ['a high surrogate', ['\ud83d'], [0], 'The text holds half a surrogate pair and is no valid Unicode'],
  ['a low surrogate', 'a\udd25', [], 'The text holds half a surrogate pair and is no valid Unicode'],
  ['NaN', { a: [Number.NaN] }, ['a', 0], 'The number is not finite'],
  ['infinity', { a: -Infinity }, ['a'], 'The number is not finite'],
  ['a NUL in a key', { a: { 'b\0': 1 } }, ['a'], 'A key holds a NUL character (U+0000)'],
  ['half a pair in a key', [{ '\ud83d': 1 }], [0], 'A key holds half a surrogate pair and is no valid Unicode'],
  ['__proto__', JSON.parse('{"a":[{"__proto__":1}]}'), ['a', 0], 'The key __proto__ is not allowed'],
  ['the first of several', { a: 1, b: ['\0'], c: Number.NaN }, ['b', 0], 'The text holds a NUL character (U+0000)'],
  ['after a deep value', [nested(60), { a: '\0' }], [1, 'a'], 'The text holds a NUL character (U+0000)'],
];

test.each(wrong)('%s', (_name, value, path, message) => {
  expect(inspectJson(value)).toEqual({ path, message });
});

test('a million levels and a cycle end', () => {
  expect(inspectJson(nested(1_000_000))?.message).toBe(tooDeep);
  const cycle: { self?: object } = {};
  cycle.self = cycle;
  expect(inspectJson(cycle)?.message).toBe(tooDeep);
});
