import { expect, test } from 'vitest';
import { shareOf } from './share-of.ts';

test.each([
  [64, 1, [64]],
  [64, 3, [22, 21, 21]],
  [2, 2, [1, 1]],
])('%i among %i', (total, parts, shares) => {
  expect(shares.map((_, index) => shareOf(total, parts, index))).toEqual(shares);
});
