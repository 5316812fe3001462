import { expect, test } from 'vitest';
import { instantsOf, lastDays, midnightOf, readDayRange, writeDayRange } from './day-range.ts';

test.each(['2026-01-01..2026-01-31', '2026-02-28..', '..2024-02-29'])('%s comes out as it went in', (written) => {
  expect(writeDayRange(readDayRange(written))).toBe(written);
});

test.each(['', '..', 'yesterday..', '2026-02-30..', '2026-1-1..', undefined, 7])('%s names no day', (written) => {
  expect(writeDayRange(readDayRange(written))).toBeUndefined();
});

test('a range begins at the midnight of its first day and ends at the one behind its last', () => {
  const { from, before } = instantsOf({ from: '2026-01-31', to: '2026-12-31' });
  expect(new Date(String(from))).toEqual(new Date(2026, 0, 31));
  expect(new Date(String(before))).toEqual(new Date(2027, 0, 1));
  expect(instantsOf({ to: '2026-01-01' })).toEqual({ before: new Date(2026, 0, 2).toISOString() });
  expect(instantsOf({})).toEqual({});
});

test('the last days have today among them', () => {
  const now = new Date(2026, 2, 1, 23, 59);
  expect(lastDays(1, now)).toEqual({ from: '2026-03-01' });
  expect(lastDays(7, now)).toEqual({ from: '2026-02-23' });
});

test('midnight is the reader’s', () => {
  expect(midnightOf('2026-05-06')).toEqual(new Date(2026, 4, 6));
});
