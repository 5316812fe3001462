import { expect, test } from 'vitest';
import { collapseSpace } from './collapse-space.ts';

test.each([
  ['nothing', '', ''],
  ['single blanks', 'a b c', 'a b c'],
  ['runs and ends', '  a \t b  ', 'a b'],
  ['a lone tab', 'a\tb', 'a b'],
  ['a next-line control, which \\s does not know', 'a\u0085b\u0085', 'a b'],
  ['a zero-width space is not white space', 'a\u200bb', 'a\u200bb'],
])('%s', (_name, input, output) => {
  expect(collapseSpace(input)).toBe(output);
});
