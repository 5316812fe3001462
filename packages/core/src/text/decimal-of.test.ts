import { expect, test } from 'vitest';
import { decimalOf } from './decimal-of.ts';

test.each([
  ['0', 0],
  ['-12.50', -12.5],
  ['+007', 7],
  [' 5\n', 5],
  ['9'.repeat(400), undefined],
  ['', undefined],
  ['1e3', undefined],
  ['1,5', undefined],
  ['.5', undefined],
  ['5.', undefined],
  ['0x10', undefined],
  ['Infinity', undefined],
  ['5 apples', undefined],
])('%j is %s', (text, number) => {
  expect(decimalOf(text)).toBe(number);
});
