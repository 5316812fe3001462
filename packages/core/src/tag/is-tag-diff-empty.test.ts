import { expect, test } from 'vitest';
import { isTagDiffEmpty } from './is-tag-diff-empty.ts';

const tag = { slug: 'a' };

test.each([
  ['nothing added, nothing removed', { added: [], removed: [] }, true],
  ['something added', { added: [tag], removed: [] }, false],
  ['something removed', { added: [], removed: [tag] }, false],
])('%s', (_name, diff, empty) => {
  expect(isTagDiffEmpty(diff)).toBe(empty);
});
