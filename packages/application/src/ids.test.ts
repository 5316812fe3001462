import { expect, test } from 'vitest';
import { newId, newVendorId } from './ids.ts';

const many = 20_000;

test('a new id is a UUID v7 of this moment', () => {
  const before = Date.now();
  const id = newId();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const time = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
  expect(time).toBeGreaterThanOrEqual(before);
  expect(time).toBeLessThanOrEqual(Date.now());
});

test('ids grow in the order in which they are made', () => {
  const ids = Array.from({ length: many }, newId);
  expect(new Set(ids).size).toBe(many);
  expect(ids.toSorted()).toEqual(ids);
});

test('the random part of an id differs from id to id', () => {
  const ends = Array.from({ length: many }, () => newId().slice(-12));
  expect(new Set(ends).size).toBe(many);
});

test('a vendor id has 20 letters and digits and begins with its millisecond', async () => {
  const earlier = newVendorId();
  await new Promise((resolve) => setTimeout(resolve, 5));
  const later = newVendorId();
  expect([earlier, later]).toEqual([earlier, later].toSorted());
  for (const id of [earlier, later]) expect(id).toMatch(/^[A-Za-z0-9]{20}$/);
});

test('vendor ids of one moment differ', () => {
  expect(new Set(Array.from({ length: many }, newVendorId)).size).toBe(many);
});
