import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { cleanTagName } from './clean-tag-name.ts';
import { slugifyTag } from './slugify-tag.ts';

/** Where folding, spelling and cutting have their edges; random code points seldom meet. */
const awkward = fc.constantFrom(
  ...Array.from(' \t\u00a0\u0085\u2028\u3000-_.+#&@%!aZ09éßẞİıſŉΣςΐᾳйЁ½Ⅻﷺﬃ客が한각हि'),
  ...Array.from(
    '\u0301\u0307\u0308\u0323\u0345\u0338\u3099\u094d\u20e3\ufe0f\u200b\u200d\u00ad\u034f\ufeff\u3164\u1100\u1161\u11a8',
  ),
  ...Array.from('🔥👨𐐀𝒜🄰\u{1d165}\u{e0067}'),
);
const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120, size: 'max' }),
  fc.string({ unit: 'grapheme', maxLength: 60, size: 'max' }),
  fc.string({ unit: awkward, maxLength: 120, size: 'max' }),
);

test('a slug is its own slug', () => {
  fc.assert(
    fc.property(name, (text) => {
      const slug = slugifyTag(text);
      expect(slugifyTag(slug)).toBe(slug);
    }),
    { numRuns: 5_000 },
  );
});

test('a slug is words joined by single hyphens, within the limit and well formed', () => {
  fc.assert(
    fc.property(name, (text) => {
      const slug = slugifyTag(text);
      expect(slug).toMatch(/^(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*)?$/u);
      expect(slug.length).toBeLessThanOrEqual(limits.slugLength);
      expect(slug.isWellFormed()).toBe(true);
      expect(slug === '').toBe(cleanTagName(text) === '');
    }),
    { numRuns: 5_000 },
  );
});

test('every normal form of a name and its clean form have the same slug', () => {
  fc.assert(
    fc.property(name, (text) => {
      const slug = slugifyTag(text);
      expect(slugifyTag(text.normalize('NFC'))).toBe(slug);
      expect(slugifyTag(text.normalize('NFD'))).toBe(slug);
      expect(slugifyTag(text.normalize('NFKD'))).toBe(slug);
      expect(slugifyTag(cleanTagName(text))).toBe(slug);
    }),
    { numRuns: 5_000 },
  );
});

test('the short way for plain names gives what the long way gives', () => {
  const plain = fc.string({ unit: fc.constantFrom(...Array.from('abzABZ019 --..+#')), maxLength: 100, size: 'max' });
  fc.assert(
    // A no-break space at the end is trimmed, but keeps a name off every short way.
    fc.property(plain, (text) => {
      expect(slugifyTag(`${text}\u00a0`)).toBe(slugifyTag(text));
    }),
    { numRuns: 5_000 },
  );
});
