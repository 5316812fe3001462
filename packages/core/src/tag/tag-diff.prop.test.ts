import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyTagDiff } from './apply-tag-diff.ts';
import { diffTagSets } from './diff-tag-sets.ts';
import { invertTagDiff } from './invert-tag-diff.ts';
import { isTagDiffEmpty } from './is-tag-diff-empty.ts';
import type { Slugged } from './tag-diff.ts';

// Few slugs, so that the sets overlap and repeat; the number tells items with one slug apart.
const tags = fc.array(fc.record({ slug: fc.constantFrom(...'abcdefgh'), number: fc.nat() }), { maxLength: 12 });
const slugs = (items: readonly Slugged[]) => items.map(({ slug }) => slug);
const asSet = (items: readonly Slugged[]) => new Set(slugs(items));

test('applying the diff of two sets to the first gives the second', () => {
  fc.assert(
    fc.property(tags, tags, (current, wanted) => {
      const result = applyTagDiff(current, diffTagSets(current, wanted));
      expect(asSet(result)).toEqual(asSet(wanted));
      expect(result.length).toBe(asSet(wanted).size);
    }),
  );
});

test('the result is what was kept, then what was added', () => {
  fc.assert(
    fc.property(tags, tags, (current, wanted) => {
      const diff = diffTagSets(current, wanted);
      expect(applyTagDiff(current, diff)).toEqual([...diff.kept, ...diff.added]);
    }),
  );
});

test('the inverted diff brings the first set back', () => {
  fc.assert(
    fc.property(tags, tags, (current, wanted) => {
      const diff = diffTagSets(current, wanted);
      expect(asSet(applyTagDiff(applyTagDiff(current, diff), invertTagDiff(diff)))).toEqual(asSet(current));
      expect(invertTagDiff(invertTagDiff(diff))).toEqual(diff);
    }),
  );
});

test('every slug of both sets is in exactly one list', () => {
  fc.assert(
    fc.property(tags, tags, (current, wanted) => {
      const { added, removed, kept } = diffTagSets(current, wanted);
      const all = slugs([...added, ...removed, ...kept]).sort();
      expect(all).toEqual([...asSet([...current, ...wanted])].sort());
    }),
  );
});

test('a diff is empty exactly where the sets are equal, and applying twice is applying once', () => {
  fc.assert(
    fc.property(tags, tags, (current, wanted) => {
      const diff = diffTagSets(current, wanted);
      const equal = asSet(current).symmetricDifference(asSet(wanted)).size === 0;
      expect(isTagDiffEmpty(diff)).toBe(equal);
      const once = applyTagDiff(current, diff);
      expect(applyTagDiff(once, diff)).toEqual(once);
    }),
  );
});
