import { expect, test } from 'vitest';
import { isNearEnd, mostSlots, shiftAt, slotCount, slotOf } from './scroll-scale.ts';

const million = 1_000_000;
const slots = slotCount(million);

test('the highest list is one that browsers draw', () => {
  expect(mostSlots * 40).toBeLessThan(17_000_000);
  expect(slotCount(1_200)).toBe(1_200);
  expect(slots).toBe(mostSlots);
});

test.each([0, 1, 500, 1_199])('a list that fits is not scaled: slot %d', (slot) => {
  expect([shiftAt(slot, 1_200), slotOf(slot, 1_200)]).toEqual([0, slot]);
});

test.each([
  [0, 0],
  [1_000, 1_000],
  [slots / 2, million / 2],
  [slots - 1_000, million - 1_000],
  [slots - 1, million - 1],
])('slot %d of a million shows row %d', (slot, row) => {
  expect(slot + shiftAt(slot, million)).toBe(row);
  expect(slotOf(row, million)).toBe(slot);
});

test('further down is never further up, and every place of the scrollbar has its row', () => {
  let last = -1;
  for (let slot = 0; slot < slots; slot += 7) {
    const row = slot + shiftAt(slot, million);
    expect(row).toBeGreaterThan(last);
    expect(slotOf(row, million)).toBe(slot);
    last = row;
  }
});

test('a row and its place are never further apart than the rows that share the place', () => {
  for (let row = 0; row < million; row += 997) {
    const slot = slotOf(row, million);
    expect(Math.abs(slot + shiftAt(slot, million) - row)).toBeLessThanOrEqual(2);
  }
});

test('near an end is where few slots are left', () => {
  expect([0, 499, 500, slots / 2, slots - 500, slots - 499].map((slot) => isNearEnd(slot, million))).toEqual([
    true,
    true,
    false,
    false,
    false,
    true,
  ]);
});
