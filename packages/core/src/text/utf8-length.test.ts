import { expect, test } from 'vitest';
import { utf8Length } from './utf8-length.ts';

test.each([
  ['nothing', '', 0],
  ['ASCII', 'a\u007f', 2],
  ['two bytes', '\u0080é\u07ff', 6],
  ['three bytes', '\u0800客\ud7ff\ue000\uffff', 15],
  ['four bytes', '🔥\u{10ffff}', 8],
])('%s', (_name, text, bytes) => {
  expect(utf8Length(text)).toBe(bytes);
});
