import { expect, test } from 'vitest';
import { stepFrom } from './row-cursor.ts';

test.each([
  ['from nowhere to the first', -1, 1, 3, 0],
  ['one on', 0, 1, 3, 1],
  ['not beyond the last', 2, 1, 3, 2],
  ['not before the first', 0, -1, 3, 0],
  ['to the end', 0, Number.POSITIVE_INFINITY, 3, 2],
  ['to the start', 2, Number.NEGATIVE_INFINITY, 3, 0],
  ['nowhere, where there is no row', -1, 1, 0, -1],
])('%s', (_, place, step, rowCount, next) => {
  expect(stepFrom(place, step, rowCount)).toBe(next);
});
