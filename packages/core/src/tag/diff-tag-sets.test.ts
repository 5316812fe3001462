import { expect, expectTypeOf, test } from 'vitest';
import { diffTagSets } from './diff-tag-sets.ts';
import type { AssignedTag } from './tag.ts';
import type { TagDiff } from './tag-diff.ts';

const named = (names: string) => Array.from(names, (name) => ({ name, slug: name.toLowerCase() }));

test.each([
  ['nothing on both sides', '', '', '', '', ''],
  ['all new, in wanted order', '', 'cab', 'cab', '', ''],
  ['all gone, in current order', 'cab', '', '', 'cab', ''],
  ['the same set in another order', 'abc', 'cab', '', '', 'abc'],
  ['some of each', 'abcd', 'fdbe', 'fe', 'ac', 'bd'],
  ['kept as the current set writes it', 'Ab', 'aB', '', '', 'Ab'],
  ['repeated in wanted', 'a', 'bBaAb', 'b', '', 'a'],
  ['repeated in current', 'aAbB', 'a', '', 'b', 'a'],
])('%s', (_name, current, wanted, added, removed, kept) => {
  expect(diffTagSets(named(current), named(wanted))).toEqual({
    added: named(added),
    removed: named(removed),
    kept: named(kept),
  });
});

test('the diff has the type of the items', () => {
  expectTypeOf(diffTagSets<AssignedTag>).returns.toEqualTypeOf<TagDiff<AssignedTag>>();
  expectTypeOf(diffTagSets(named('a'), named('b'))).toEqualTypeOf<TagDiff<{ name: string; slug: string }>>();
});
