import { expect, test } from 'vitest';
import { leadsOverTime, sumOf } from './leads-over-time.ts';

const day = (added: number, removed: number, index: number) => ({ date: `2026-01-0${index + 1}`, added, removed });

test.each<[name: string, now: number, changes: readonly (readonly [number, number])[], leads: readonly number[]]>([
  ['no day', 4, [], []],
  [
    'nothing happened',
    4,
    [
      [0, 0],
      [0, 0],
    ],
    [4, 4],
  ],
  [
    'the last day ends as it is now',
    4,
    [
      [3, 0],
      [1, 0],
    ],
    [3, 4],
  ],
  [
    'put on and taken off',
    2,
    [
      [5, 0],
      [0, 4],
      [1, 0],
    ],
    [5, 1, 2],
  ],
  [
    'more were deleted than are left',
    0,
    [
      [5, 0],
      [0, 0],
      [1, 0],
    ],
    [0, 0, 0],
  ],
])('%s', (_name, now, changes, leads) => {
  const days = changes.map(([added, removed], index) => day(added, removed, index));
  expect(leadsOverTime(now, days)).toEqual(days.map((each, index) => ({ ...each, leads: leads[index] })));
});

test('days together', () => {
  expect(sumOf([])).toEqual({ added: 0, removed: 0 });
  expect(sumOf([day(1, 2, 0), day(3, 4, 1)])).toEqual({ added: 4, removed: 6 });
});
