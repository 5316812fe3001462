import { expect, test } from 'vitest';
import { applyTagDiff } from './apply-tag-diff.ts';

const named = (names: string) => Array.from(names, (name) => ({ name, slug: name.toLowerCase() }));

test.each([
  ['nothing to do', 'ba', '', '', 'ba'],
  ['what stays keeps its place, what is new comes last', 'cab', 'ed', 'a', 'cbed'],
  ['adding what is there keeps the item that is there', 'A', 'a', '', 'A'],
  ['removing what is not there', 'a', '', 'z', 'a'],
  ['a slug both removed and added comes last, as added', 'abc', 'A', 'a', 'bcA'],
  ['an addition that repeats counts once', '', 'aA', '', 'a'],
])('%s', (_name, current, added, removed, result) => {
  expect(applyTagDiff(named(current), { added: named(added), removed: named(removed) })).toEqual(named(result));
});
