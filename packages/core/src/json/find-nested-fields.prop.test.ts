import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNestedFields } from './find-nested-fields.ts';
import type { JsonValue } from './json.ts';

const names = ['a', 'b', 'c'];
const { body } = fc.letrec<{ body: JsonValue }>((tie) => ({
  body: fc.oneof(
    { maxDepth: 5 },
    fc.nat(),
    fc.array(tie('body'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'x', 'y', '__proto__'), tie('body'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
}));

/** Every field of a body with its level, depth first; within one level that is the order of breadth first, too. */
function fieldsOf(value: JsonValue, level: number): { name: string; value: JsonValue; level: number }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, level + 1));
  return Object.entries(value).flatMap(([name, child]) => [
    { name, value: child, level },
    ...fieldsOf(child, level + 1),
  ]);
}

test('finds what a recursive search finds', () => {
  fc.assert(
    fc.property(body, (value) => {
      const found = findNestedFields(value, names);
      const fields = fieldsOf(value, 0).sort((left, right) => left.level - right.level);
      for (const name of names) {
        const expected = fields.find((field) => field.name === name);
        expect(found.has(name)).toBe(expected !== undefined);
        expect(found.get(name)).toBe(expected?.value);
      }
    }),
    { numRuns: 2_000 },
  );
});
