import type { Lead } from '@tagsmith/core';
import { expect, test } from 'vitest';
import {
  allMatching,
  isNothing,
  isSelected,
  isTooSparse,
  nothingSelected,
  sizeOf,
  stateOfAll,
  withLeads,
} from './selection.ts';

// The selection looks at nothing but the id.
const leads = Array.from({ length: 1_001 }, (_, index) => ({ id: String(index) }) as Lead);
const [one, two] = leads.slice(0, 1).concat(leads.slice(1, 2));
if (one === undefined || two === undefined) throw new Error('There are leads above');

test('single leads', () => {
  const both = withLeads(nothingSelected, [one, two], true);
  expect([sizeOf(both, 9), isSelected(both, one)]).toEqual([2, true]);
  const last = withLeads(both, [one], false);
  expect([sizeOf(last, 9), isSelected(last, one), isSelected(last, two)]).toEqual([1, false, true]);
  expect(isNothing(withLeads(last, [two], false))).toBe(true);
});

test('all that match but some, also those that were never loaded', () => {
  const most = withLeads(allMatching, [one, two], false);
  expect([sizeOf(most, 1_204), isSelected(most, one)]).toEqual([1_202, false]);
  expect(sizeOf(withLeads(most, [one], true), 1_204)).toBe(1_203);
  expect(sizeOf(most, undefined)).toBeUndefined();
  expect(isNothing(most)).toBe(false);
});

test('more exceptions than the server takes', () => {
  expect(isTooSparse(withLeads(allMatching, leads.slice(1), false))).toBe(false);
  expect(isTooSparse(withLeads(allMatching, leads, false))).toBe(true);
});

test('the box above all rows', () => {
  expect(stateOfAll(nothingSelected, [one, two])).toBe('none');
  expect(stateOfAll(withLeads(nothingSelected, [one], true), [one, two])).toBe('some');
  expect(stateOfAll(withLeads(nothingSelected, [one, two], true), [one, two])).toBe('all');
  expect(stateOfAll(allMatching, [one])).toBe('all');
  expect(stateOfAll(withLeads(allMatching, [two], false), [one, two])).toBe('some');
});
