import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoTime } from './iso-time.ts';

test('spells a time as Date does, in whatever year', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (date) => {
      expect(isoTime(date.getTime())).toBe(date.toISOString());
    }),
  );
});

test.each([0, -1, 86_399_999, 86_400_000, -62_167_219_200_001, 253_402_300_800_000])('%i', (time) => {
  expect(isoTime(time)).toBe(new Date(time).toISOString());
});

test('no time stays none', () => {
  expect(isoTime(null)).toBeNull();
});
