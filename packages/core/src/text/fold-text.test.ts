import { expect, test } from 'vitest';
import { foldText } from './fold-text.ts';

test.each([
  ['ASCII', '  Hot   LEAD ', 'hot lead'],
  ['signs stay', 'C++ & .NET', 'c++ & .net'],
  ['white space of other kinds', 'Hot\t\u3000Lead\u0085', 'hot lead'],
  ['compatibility forms', 'ＶＩＰ ﬃ ① ½', 'vip ffi 1 1⁄2'],
  ['sharp s', 'ß ẞ SS', 'ss ss ss'],
  ['Turkish i', 'İ I ı i', 'i i i i'],
  ['sigma anywhere', 'ΣΑΣ σας', 'σασ σασ'],
  ['iota subscript', 'ᾳ ᾼ ΑΙ', 'αι αι αι'],
  ['digraphs in title case', 'Ǆ ǅ ǆ', 'dz dz dz'],
  ['Latin diacritics', 'Åé\u0323 ñ Ǿ', 'ae n o'],
  ['Cyrillic diacritics', 'Й Ё Ї Ў', 'и е і у'],
  ['other scripts keep their marks', 'がプ हिन्दी ไทยที่ אָ', 'がプ हिन्दी ไทยที่ אָ'],
  ['marks kept are composed', 'か\u3099', 'が'],
  ['invisible code points', '\ufeffa\u00adb\u200bc\u2060\ufe0f', 'abc'],
])('%s', (_name, input, output) => {
  expect(foldText(input)).toBe(output);
});

test('every code point folds like its upper and its lower case, once and for all', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x1ffff; code++) {
    const char = String.fromCodePoint(code);
    const folded = foldText(char);
    const forms = [folded, char.toUpperCase(), char.toLowerCase()];
    if (forms.some((form) => foldText(form) !== folded)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
