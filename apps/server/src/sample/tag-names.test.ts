import { slugifyTag } from '@tagsmith/core';
import { expect, test } from 'vitest';
import { tagNames } from './tag-names.ts';

test.each([0, 1, 40, 41, 5_000])('%i names, no two of one slug', (count) => {
  const names = tagNames(count);
  expect(names).toHaveLength(count);
  expect(new Set(names.map(slugifyTag)).size).toBe(count);
});

test('fewer are the beginning of more', () => {
  expect(tagNames(1_000).slice(0, 60)).toEqual(tagNames(60));
});
