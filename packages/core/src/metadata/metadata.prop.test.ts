import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../json/json.ts';
import { jsonEqual } from '../json/json-equal.ts';
import { diffMetadata } from './diff-metadata.ts';
import { mergeMetadata } from './merge-metadata.ts';

const key = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'toString');
const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<JsonValue>(null, true, 0, 1, 'x'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const metadata: fc.Arbitrary<JsonObject> = fc.dictionary(key, value, { noNullPrototype: true });

test('a merge holds every key of the patch, and the rest of what was there', () => {
  fc.assert(
    fc.property(metadata, metadata, (current, patch) => {
      const expected = new Map([...Object.entries(current), ...Object.entries(patch)]);
      expect(new Map(Object.entries(mergeMetadata(current, patch)))).toEqual(expected);
    }),
  );
});

test('merging is repeatable and associative, and {} does nothing', () => {
  fc.assert(
    fc.property(metadata, metadata, metadata, (a, b, c) => {
      const merged = mergeMetadata(a, b);
      expect(jsonEqual(mergeMetadata(merged, b), merged)).toBe(true);
      expect(jsonEqual(mergeMetadata(merged, c), mergeMetadata(a, mergeMetadata(b, c)))).toBe(true);
      expect(jsonEqual(mergeMetadata(a, {}), a)).toBe(true);
      expect(jsonEqual(mergeMetadata({}, a), a)).toBe(true);
    }),
  );
});

test('the diff turns one object into the other', () => {
  fc.assert(
    fc.property(metadata, metadata, (before, after) => {
      const { added, updated, removed } = diffMetadata(before, after);
      const rebuilt = new Map(Object.entries(before));
      for (const name of Object.keys(removed)) rebuilt.delete(name);
      for (const [name, each] of Object.entries(updated)) rebuilt.set(name, each.after);
      for (const [name, each] of Object.entries(added)) rebuilt.set(name, each);
      expect(jsonEqual(Object.fromEntries(rebuilt), after)).toBe(true);
    }),
  );
});

test('the diff the other way is the mirror image', () => {
  fc.assert(
    fc.property(metadata, metadata, (before, after) => {
      const there = diffMetadata(before, after);
      const back = diffMetadata(after, before);
      expect(new Map(Object.entries(back.added))).toEqual(new Map(Object.entries(there.removed)));
      expect(new Set(Object.keys(back.updated))).toEqual(new Set(Object.keys(there.updated)));
    }),
  );
});
