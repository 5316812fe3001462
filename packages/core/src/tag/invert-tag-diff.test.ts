import { expect, test } from 'vitest';
import { invertTagDiff } from './invert-tag-diff.ts';

test('swaps what was added and what was removed', () => {
  const [a, b, c] = [{ slug: 'a' }, { slug: 'b' }, { slug: 'c' }];
  expect(invertTagDiff({ added: [a], removed: [b], kept: [c] })).toEqual({ added: [b], removed: [a], kept: [c] });
});
