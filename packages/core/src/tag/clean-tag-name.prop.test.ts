import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanTagName } from './clean-tag-name.ts';

test('a clean name is clean, whatever normal form it came in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const clean = cleanTagName(name);
      expect(cleanTagName(clean)).toBe(clean);
      expect(cleanTagName(name.normalize('NFD'))).toBe(clean);
    }),
  );
});
