import { tagColors } from '@tagsmith/core';
import { expect, test } from 'vitest';
import { tagHue } from './tag-hue.ts';

test('a slug keeps its hue, and a hundred slugs use all 14', () => {
  expect(tagHue({ slug: 'vip' })).toBe(tagHue({ slug: 'vip', color: null }));
  const hues = new Set(Array.from({ length: 100 }, (_, index) => tagHue({ slug: `tag-${index}` })));
  expect(hues.size).toBe(14);
});

test('a colour decides, whatever the slug, and each has its own hue', () => {
  expect(tagHue({ slug: 'vip', color: 'rose' })).toBe(0);
  expect(tagHue({ slug: 'cold', color: 'teal' })).toBe(180);
  expect(new Set(tagColors.map((color) => tagHue({ slug: 'vip', color }))).size).toBe(14);
});
