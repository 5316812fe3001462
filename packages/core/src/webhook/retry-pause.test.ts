import { expect, test } from 'vitest';
import { retryPause } from './retry-pause.ts';

test.each([
  [0, 0],
  [1, 1_000],
  [2, 2_000],
  [5, 16_000],
  [12, 2_048_000],
  [13, 3_600_000],
  [2_000, 3_600_000],
])('after %i failures: %i ms', (failures, pause) => {
  expect(retryPause(failures)).toBe(pause);
});
