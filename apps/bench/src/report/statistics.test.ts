import { expect, test } from 'vitest';
import { ratioOf, spreadOf } from './statistics.ts';

test.each([
  [[3], { min: 3, median: 3, max: 3 }],
  [[9, 1, 5], { min: 1, median: 5, max: 9 }],
  [[4, 1, 10, 2], { min: 1, median: 3, max: 10 }],
])('the spread of %j', (figures, spread) => {
  expect(spreadOf(figures)).toEqual(spread);
});

test('nothing has no spread', () => {
  expect(() => spreadOf([])).toThrow(RangeError);
});

test('ratios are of what was measured together, and the middle one counts', () => {
  expect(ratioOf([10, 40, 90], [20, 40, 30])).toBe(1);
});
