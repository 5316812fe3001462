import { expect, test } from 'vitest';
import { momentOf } from './moment-of.ts';

test.each([
  ['2026-01-31', Date.UTC(2026, 0, 31)],
  [' 2026-01-31 ', Date.UTC(2026, 0, 31)],
  ['2028-02-29', Date.UTC(2028, 1, 29)],
  ['1950-06-01', Date.UTC(1950, 5, 1)],
  ['2026-01-31T09:30Z', Date.UTC(2026, 0, 31, 9, 30)],
  ['2026-01-31T09:30:15.250-03:00', Date.UTC(2026, 0, 31, 12, 30, 15, 250)],
  ['2026-02-29', undefined],
  ['2026-13-01', undefined],
  ['2026-01-31T25:00:00Z', undefined],
  ['2026-01-31T09:30:00', undefined],
  ['2026-01-31 09:30:00Z', undefined],
  ['31/01/2026', undefined],
  ['2026', undefined],
  ['today', undefined],
  ['', undefined],
])('%j is %s', (text, moment) => {
  expect(momentOf(text)).toBe(moment);
});
