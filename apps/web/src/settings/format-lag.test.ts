import { expect, test } from 'vitest';
import { formatLag } from './format-lag.ts';

test.each([
  [0, '0 ms'],
  [12.7, '12 ms'],
  [999.9, '999 ms'],
  [1_000, '1 s'],
  [59_999, '59 s'],
  [60_000, '1 min'],
  [7_200_000, '120 min'],
  [120_000_000, '2,000 min'],
])('%d milliseconds are %s', (milliseconds, text) => {
  expect(formatLag(milliseconds, 'en')).toBe(text.replace(' ', '\u00a0'));
});
