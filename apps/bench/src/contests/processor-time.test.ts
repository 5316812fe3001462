import { expect, test } from 'vitest';
import { parseProcessorTime, stolenShare } from './processor-time.ts';

test('the first line of /proc/stat is of all processors, and what guests take is in it once', () => {
  const stat = 'cpu  10 1 20 60 2 3 4 25 7 1\ncpu0 5 0 10 30 1 1 2 12 3 0\nintr 1 2 3\n';
  expect(parseProcessorTime(stat)).toEqual({ all: 125, stolen: 25 });
});

test('the share that was stolen is of the time in between', () => {
  expect(stolenShare({ all: 1_000, stolen: 100 }, { all: 1_200, stolen: 150 })).toBe(0.25);
  expect(stolenShare({ all: 1_000, stolen: 100 }, { all: 1_000, stolen: 100 })).toBe(0);
});
