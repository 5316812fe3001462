import { expect, test } from 'vitest';
import type { JsonObject } from '../json/json.ts';
import { mergeMetadata } from './merge-metadata.ts';

const cases: readonly (readonly [name: string, current: JsonObject, patch: JsonObject, result: JsonObject])[] = [
  ['nothing to merge', {}, {}, {}],
  ['a new key comes last', { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
  ['a sent key overwrites, in its place', { a: 1, b: 2 }, { a: 3 }, { a: 3, b: 2 }],
  ['a nested object is replaced whole', { a: { x: 1, y: 2 } }, { a: { x: 3 } }, { a: { x: 3 } }],
  ['null is a value', { a: 1 }, { a: null }, { a: null }],
];

test.each(cases)('%s', (_name, current, patch, result) => {
  expect(JSON.stringify(mergeMetadata(current, patch))).toBe(JSON.stringify(result));
});

test('leaves both inputs as they were', () => {
  const current = Object.freeze({ a: 1 });
  const patch = Object.freeze({ a: 2, b: 3 });
  expect(mergeMetadata(current, patch)).not.toBe(current);
  expect(mergeMetadata(current, {})).not.toBe(current);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('the key %s is data', (key) => {
  const patch: JsonObject = JSON.parse(`{"${key}":{"polluted":true}}`);
  for (const merged of [mergeMetadata({ a: 1 }, patch), mergeMetadata(patch, { a: 1 })]) {
    expect(Object.getOwnPropertyDescriptor(merged, key)?.value).toEqual({ polluted: true });
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect(merged.polluted).toBeUndefined();
    expect(JSON.stringify(merged)).toContain(`"${key}":{"polluted":true}`);
  }
});
