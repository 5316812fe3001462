import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonValue } from './json.ts';
import { jsonEqual } from './json-equal.ts';

const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<JsonValue>(null, true, false, 0, 1, '', 'x'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), tie('value'), { noNullPrototype: true }),
  ),
}));

/** The same content as one text: keys sorted. */
function canonical(json: JsonValue): string {
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  if (Array.isArray(json)) return `[${json.map(canonical)}]`;
  return `{${Object.entries(json)
    .map(([key, child]) => `${key}:${canonical(child)}`)
    .sort()}}`;
}

test('two values are equal exactly where their canonical texts are', () => {
  fc.assert(
    fc.property(value, value, (left, right) => {
      expect(jsonEqual(left, right)).toBe(canonical(left) === canonical(right));
    }),
    { numRuns: 2_000 },
  );
});

test('a copy is equal', () => {
  fc.assert(
    fc.property(value, (json) => {
      expect(jsonEqual(json, JSON.parse(JSON.stringify(json)))).toBe(true);
    }),
  );
});
