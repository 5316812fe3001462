import { limits } from '@tagsmith/core';
import { expect, test } from 'vitest';
import { learnLandmarks, learnPage, newMap, rowCountOf, startOf } from './list-map.ts';

const fresh = newMap('k');
const full = { count: 100 };
const landmarks = Array.from({ length: limits.landmarks }, (_, index) => `landmark ${index + 1}`);

test('the first pages need no cursor', () => {
  expect(startOf(fresh, 0)).toEqual({});
  expect(startOf(fresh, 7)).toEqual({ skip: 700 });
  expect(startOf(fresh, 10)).toBeUndefined();
});

test('a page far down begins behind the landmark before it', () => {
  const map = learnLandmarks(fresh, undefined, landmarks);
  expect(startOf(map, 10)).toEqual({ cursor: 'landmark 1', skip: 0 });
  expect(startOf(map, 1_009)).toEqual({ cursor: 'landmark 100', skip: 900 });
  expect(startOf(map, 1_010)).toBeUndefined();
  const all = learnLandmarks(map, 'landmark 100', ['landmark 101']);
  expect(startOf(all, 1_010)).toEqual({ cursor: 'landmark 101', skip: 0 });
  expect([map.hasAllLandmarks, all.hasAllLandmarks]).toEqual([false, true]);
  expect(learnLandmarks(all, 'landmark 100', ['landmark 101'])).toBe(all);
  expect(learnLandmarks(map, undefined, landmarks)).toBe(map);
});

test('a page that came says where the next one begins', () => {
  const one = learnPage(fresh, { index: 0, ...full, nextCursor: 'a' });
  expect(startOf(one, 1)).toEqual({ cursor: 'a' });
  const two = learnPage(one, { index: 1, ...full, nextCursor: 'b' });
  expect(startOf(two, 2)).toEqual({ cursor: 'b' });
  expect(learnPage(two, { index: 0, ...full, nextCursor: 'a' })).toBe(two);
});

test('a page keeps the start that it was asked for with', () => {
  const seventh = learnPage(fresh, { index: 7, ...full, nextCursor: 'h' });
  const sixth = learnPage(seventh, { index: 6, ...full, nextCursor: 'g' });
  expect(startOf(sixth, 7)).toEqual({ skip: 700 });
  expect(startOf(sixth, 8)).toEqual({ cursor: 'h' });
});

test('the rows are those that were counted, unless the pages know better', () => {
  expect(rowCountOf(fresh, undefined)).toBe(0);
  const one = learnPage(fresh, { index: 0, ...full, nextCursor: 'a' });
  expect([rowCountOf(one, undefined), rowCountOf(one, 142), rowCountOf(one, 5_000)]).toEqual([200, 142, 5_000]);
  // A hundred came since.
  const two = learnPage(one, { index: 1, ...full, nextCursor: 'b' });
  expect(rowCountOf(two, 142)).toBe(300);
  const end = learnPage(two, { index: 2, count: 7, nextCursor: null });
  expect(rowCountOf(end, 5_000)).toBe(207);
  expect(learnPage(end, { index: 2, count: 7, nextCursor: null })).toBe(end);
  expect(learnPage(end, { index: 40, count: 0, nextCursor: null })).toBe(end);
  expect(rowCountOf(learnPage(fresh, { index: 0, count: 0, nextCursor: null }), 9)).toBe(0);
});
