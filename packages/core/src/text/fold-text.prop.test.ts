import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from './fold-text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', size: 'medium' }),
  fc.string({ unit: 'grapheme', size: 'medium' }),
);

test('a folded text is folded, and every normal form folds alike', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldText(text);
      expect(foldText(folded)).toBe(folded);
      expect(foldText(text.normalize('NFD'))).toBe(folded);
      expect(foldText(text.normalize('NFC'))).toBe(folded);
    }),
    { numRuns: 2_000 },
  );
});

test('the short way for ASCII gives what the long way gives', () => {
  fc.assert(
    // A soft hyphen is dropped, but keeps a text off the short way.
    fc.property(fc.string({ unit: 'grapheme-ascii', size: 'medium' }), (ascii) => {
      expect(foldText(`${ascii}\u00ad`)).toBe(foldText(ascii));
    }),
    { numRuns: 2_000 },
  );
});
