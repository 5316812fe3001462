import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collapseSpace } from '../text/collapse-space.ts';
import { joinName, splitName } from './split-name.ts';

const name = fc.string({
  unit: fc.oneof(fc.constantFrom(' ', '\t', '\u00a0', '\u0085', '\ufeff'), fc.string({ unit: 'binary' })),
});

test('joining what was split gives the name with its white space collapsed', () => {
  fc.assert(
    fc.property(name, (text) => {
      const parts = splitName(text);
      expect(joinName(parts)).toBe(collapseSpace(text));
      expect(splitName(joinName(parts))).toEqual(parts);
    }),
    { numRuns: 1_000 },
  );
});
