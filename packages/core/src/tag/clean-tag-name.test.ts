import { expect, test } from 'vitest';
import { cleanTagName } from './clean-tag-name.ts';

test.each([
  ['a clean name', 'Hot Lead', 'Hot Lead'],
  ['white space around', '  VIP\n', 'VIP'],
  ['white space inside', 'Hot \t\u00a0 Lead', 'Hot Lead'],
  ['every kind of white space', 'a\u0085b\u2003c\u2028d\u3000e', 'a b c d e'],
  ['a letter and its mark', 'n\u0303', 'ñ'],
  ['compatibility forms and signs stay', 'Ｃ++ ①', 'Ｃ++ ①'],
  ['nothing but white space', ' \t\ufeff', ''],
])('%s', (_name, input, output) => {
  expect(cleanTagName(input)).toBe(output);
});
