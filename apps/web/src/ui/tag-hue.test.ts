import { expect, test } from 'vitest';
import { tagHue } from './tag-hue.ts';

test('a slug keeps its hue, and a hundred slugs use all 14', () => {
  expect(tagHue('vip')).toBe(tagHue('vip'));
  const hues = new Set(Array.from({ length: 100 }, (_, index) => tagHue(`tag-${index}`)));
  expect(hues.size).toBe(14);
});
