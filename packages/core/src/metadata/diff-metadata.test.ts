import { expect, test } from 'vitest';
import type { JsonObject } from '../json/json.ts';
import { diffMetadata } from './diff-metadata.ts';

const cases: readonly (readonly [name: string, before: JsonObject, after: JsonObject, diff: object])[] = [
  ['nothing', {}, {}, { added: {}, updated: {}, removed: {} }],
  ['a new key', { a: 1 }, { a: 1, b: 2 }, { added: { b: 2 }, updated: {}, removed: {} }],
  ['a changed key', { a: 1 }, { a: 2 }, { added: {}, updated: { a: { before: 1, after: 2 } }, removed: {} }],
  ['a key that is gone', { a: null }, {}, { added: {}, updated: {}, removed: { a: null } }],
  ['null is a value', { a: 1 }, { a: null }, { added: {}, updated: { a: { before: 1, after: null } }, removed: {} }],
  [
    'nested content in another order',
    { a: { x: 1, y: [] } },
    { a: { y: [], x: 1 } },
    { added: {}, updated: {}, removed: {} },
  ],
  ['a key every object inherits', {}, { toString: 1 }, { added: { toString: 1 }, updated: {}, removed: {} }],
];

test.each(cases)('%s', (_name, before, after, diff) => {
  expect(diffMetadata(before, after)).toEqual(diff);
});

test('the key __proto__ is data', () => {
  const one: JsonObject = JSON.parse('{"__proto__":{"polluted":1}}');
  const two: JsonObject = JSON.parse('{"__proto__":{"polluted":2}}');
  expect(JSON.stringify(diffMetadata({}, one).added)).toBe('{"__proto__":{"polluted":1}}');
  expect(JSON.stringify(diffMetadata(one, {}).removed)).toBe('{"__proto__":{"polluted":1}}');
  expect(JSON.stringify(diffMetadata(one, two).updated)).toBe(
    '{"__proto__":{"before":{"polluted":1},"after":{"polluted":2}}}',
  );
});
