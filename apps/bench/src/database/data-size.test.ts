import { expect, test } from 'vitest';
import { describeSize, parseDataSize } from './data-size.ts';

test.each([
  ['1000000/1000', { leads: 1_000_000, accounts: 1_000 }, '1,000,000 leads in 1,000 accounts'],
  ['10000/1', { leads: 10_000, accounts: 1 }, '10,000 leads in one account'],
  ['10000', { leads: 10_000, accounts: 1 }, '10,000 leads in one account'],
])('%s', (text, size, description) => {
  expect(parseDataSize(text)).toEqual(size);
  expect(describeSize(size)).toBe(description);
});

test.each(['', 'many', '10/0', '10/3', '10/x', '5/10', '1.5/1'])('"%s" is no size', (text) => {
  expect(() => parseDataSize(text)).toThrow(RangeError);
});
