import { expect, test } from 'vitest';
import { trigramsOf } from './trigrams.ts';

test.for([
  ['', undefined],
  ['ab', undefined],
  ['abc', '"abc"'],
  ['abcd', '"abc" AND "bcd"'],
  ['abcdefgh', '"abc" AND "def" AND "fgh"'],
  ['abcabc', '"abc"'],
  ['say "hi"', '"say" AND " ""h" AND "hi"""'],
  ['🔥客户b', '"🔥客户" AND "客户b"'],
] as const)('%j is covered by %j', ([text, query]) => {
  expect(trigramsOf(text)).toBe(query);
});
