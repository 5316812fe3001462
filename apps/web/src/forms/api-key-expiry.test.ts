import { expect, test } from 'vitest';
import { expiresAtOf } from './api-key-expiry.ts';

const now = Date.parse('2026-03-01T12:00:00.000Z');

test.each([
  ['never', '', null],
  ['days30', '', '2026-03-31T12:00:00.000Z'],
  ['days90', '', '2026-05-30T12:00:00.000Z'],
  ['date', '2026-04-05', new Date(2026, 3, 5, 23, 59, 59, 999).toISOString()],
  ['date', '2026-02-01', undefined],
  ['date', '', undefined],
  ['date', 'soon', undefined],
] as const)('%s %s', (expiry, day, expected) => {
  expect(expiresAtOf(expiry, day, now)).toBe(expected);
});
