import { expect, test } from 'vitest';
import { mergeWaits, percentile, withoutSteadyCallers } from './waits.ts';

test('what wrk has added for steady callers is taken off again, also what one long wait added to another', () => {
  // With a mean of 10 the wait of 45 added 35, 25 and 15, each of the two of 35 added 25 and 15, that of 25 added 15.
  const told = [
    [9, 40],
    [15, 4],
    [25, 4],
    [35, 3],
    [45, 1],
  ] as const;
  expect(withoutSteadyCallers(told, 10)).toEqual([
    [9, 40],
    [25, 1],
    [35, 2],
    [45, 1],
  ]);
});

test('waits of several servers are counted together, the shortest first', () => {
  expect(
    mergeWaits([
      [
        [2, 1],
        [7, 2],
      ],
      [
        [1, 1],
        [7, 3],
      ],
    ]),
  ).toEqual([
    [1, 1],
    [2, 1],
    [7, 5],
  ]);
});

test.each([
  [0.5, 2],
  [0.98, 2],
  [0.99, 30],
  [1, 30],
])('the percentile %d of 99 waits of 2 ms and one of 30 is %d ms', (share, milliseconds) => {
  const waits = [
    [2_000, 99],
    [30_000, 1],
  ] as const;
  expect(percentile(waits, share)).toBe(milliseconds);
});

test('nobody has waited', () => {
  expect(percentile([], 0.5)).toBe(0);
});
