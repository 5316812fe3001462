import { describe, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { slugifyTag } from './slugify-tag.ts';

const cases: readonly (readonly [name: string, input: string, slug: string])[] = [
  ['upper case', 'VIP', 'vip'],
  ['a hyphen', 'Follow-up', 'follow-up'],
  ['a blank', 'Hot Lead', 'hot-lead'],
  ['white space around and inside', ' \t Hot \u00a0\u3000Lead\n', 'hot-lead'],
  ['other signs separate', 'price_list (new)/2025', 'price-list-new-2025'],
  ['hyphens at the ends', '--vip--', 'vip'],
  ['plus', 'C++', 'c-plus-plus'],
  ['sharp', 'C#', 'c-sharp'],
  ['and', 'R&D', 'r-and-d'],
  ['at and percent', '50% @home', '50-percent-at-home'],
  ['a sign alone', '+', 'plus'],
  ['a fullwidth sign', 'Ｃ＋＋', 'c-plus-plus'],
  ['a leading dot', '.NET', 'dot-net'],
  ['a leading fullwidth dot', '．NET', 'dot-net'],
  ['a dot between letters', 'node.js', 'node-js'],
  ['a dot at the end', 'Inc.', 'inc'],
  ['a dot that leads a later word', 'Senior .NET', 'senior-net'],
  ['Latin diacritics', 'Ñandú Ü', 'nandu-u'],
  ['Latin strokes', 'Łódź Sørensen Đà', 'lodz-sorensen-da'],
  ['Greek diacritics and final sigma', 'Οδός ΟΔΟΣ', 'οδοσ-οδοσ'],
  ['Cyrillic diacritics', 'Мой Ёж Її', 'мои-еж-іі'],
  ['sharp s, small and capital', 'Straße STRAẞE', 'strasse-strasse'],
  ['Turkish i, dotted and dotless', 'İstanbul ıssız', 'istanbul-issiz'],
  ['a ligature and a roman numeral', 'oﬃce Ⅻ', 'office-xii'],
  ['Han', '客户', '客户'],
  ['kana with dakuten', 'か\u3099く', 'がく'],
  ['Devanagari vowel signs', 'हिन्दी', 'हिन्दी'],
  ['Thai vowel and tone marks', 'ที่ดิน', 'ที่ดิน'],
  ['Hebrew points', 'שָׁלוֹם', 'שָׁלוֹם'.normalize('NFC')],
  ['Arabic-Indic digits', '٢٠٢٥', '٢٠٢٥'],
  ['a keycap', '1️⃣', '1'],
  ['letters and an emoji', '🔥 hot', 'hot'],
  ['an invisible soft hyphen', 'Hot\u00adel', 'hotel'],
  ['an emoji alone', '🔥', 'u-1f525'],
  ['an emoji with its variation selector', '❤️', 'u-2764'],
  ['an emoji of several code points', '👩‍🚀', 'u-1f469-200d-1f680'],
  ['signs alone', '!!!', 'u-21-21-21'],
  ['fullwidth signs alone', '！！！', 'u-21-21-21'],
  ['dots alone', '...', 'u-2e-2e-2e'],
  ['signs with white space', ' !\t ? ', 'u-21-20-3f'],
  ['a variation selector alone', '\ufe0f', 'u-fe0f'],
  ['half a surrogate pair', '\ud83d', 'u-d83d'],
  ['nothing', '', ''],
  ['white space alone', ' \u3000\u0085', ''],
  ['80 letters', 'A'.repeat(80), 'a'.repeat(80)],
];

test.each(cases)('%s', (_name, input, slug) => {
  expect(slugifyTag(input)).toBe(slug);
});

describe('a slug over the limit', () => {
  // Cut slugs are stored: these must never change.
  const cuts: readonly (readonly [name: string, input: string, slug: string])[] = [
    ['ends in a hash', 'A'.repeat(81), `${'a'.repeat(71)}-c0b507fd`],
    ['is not cut after a hyphen', `${'a'.repeat(70)} ${'b'.repeat(20)}`, `${'a'.repeat(70)}-6c702e8d`],
    ['is not cut inside a surrogate pair', `x${'𐐨'.repeat(50)}`, `x${'𐐨'.repeat(35)}-460d08a8`],
    ['is not cut after half a pair and a hyphen', `${'a'.repeat(69)} ${'𐐨'.repeat(9)}`, `${'a'.repeat(69)}-9e45e2e5`],
    ['may be code points', '🔥'.repeat(20), `${`u${'-1f525'.repeat(11)}-1f5`}-5d10bb82`],
  ];

  test.each(cuts)('%s', (_name, input, slug) => {
    expect(slugifyTag(input)).toBe(slug);
    expect(slug.length).toBeLessThanOrEqual(limits.slugLength);
  });

  test('differs where only the end of the name differs', () => {
    expect(slugifyTag(`${'a'.repeat(90)}1`)).not.toBe(slugifyTag(`${'a'.repeat(90)}2`));
  });

  test('is the same in any case', () => {
    expect(slugifyTag('Ñ'.repeat(90))).toBe(slugifyTag('n'.repeat(90)));
  });
});
