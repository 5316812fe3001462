import { expect, test } from 'vitest';
import { formatDay, formatNumber, formatRelative, formatWeekday } from './formats.ts';

const now = Date.parse('2026-03-01T12:00:00.000Z');

test.each([
  ['2026-03-01T11:59:40.000Z', 'now'],
  ['2026-03-01T11:58:00.000Z', '2m ago'],
  ['2026-03-01T09:10:00.000Z', '2h ago'],
  ['2026-02-28T11:00:00.000Z', 'yesterday'],
  ['2026-01-20T12:00:00.000Z', 'last mo.'],
  ['2023-01-20T12:00:00.000Z', '3y ago'],
])('%s is %s', (iso, relative) => {
  expect(formatRelative(iso, now, 'en')).toBe(relative);
});

test('what is a few days old is told by its weekday and time', () => {
  const iso = new Date(2026, 2, 1, 14, 5).toISOString();
  expect(formatWeekday(iso, 'en')).toMatch(/^Sun,? 2:05\sPM$/);
  expect(formatWeekday(iso, 'es')).toMatch(/^dom,? 14:05$/);
});

test('numbers are grouped as the language does', () => {
  expect([formatNumber(1_204_408, 'en'), formatNumber(1_204_408, 'es')]).toEqual(['1,204,408', '1.204.408']);
});

test.each([
  [0, 'today', 'hoy'],
  [1, 'yesterday', 'ayer'],
  [2, 'Friday, February 27, 2026', 'viernes, 27 de febrero de 2026'],
])('%i days before is %s', (days, english, spanish) => {
  const date = new Date(2026, 2, 1 - days, 12).toISOString();
  const noon = new Date(2026, 2, 1, 12).getTime();
  expect([formatDay(date, noon, 'en'), formatDay(date, noon, 'es')]).toEqual([english, spanish]);
});
