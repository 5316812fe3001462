import { expect, test } from 'vitest';
import { assertFresh, poolSize } from './pool-size.ts';

test('what writes has requests for the whole round', () => {
  expect(poolSize({ scenario: 'nexor-sync', seconds: 3 })).toBe(60_000);
  expect(poolSize({ scenario: 'nexor-sync', seconds: 1, requests: 90_000 })).toBe(90_000);
});

test('a round that sent something twice is no figure', () => {
  const round = { scenario: 'trpc-sync', seconds: 2 } as const;
  expect(() => assertFresh(round, { requests: 40_000 })).not.toThrow();
  expect(() => assertFresh(round, { requests: 40_001 })).toThrow('40001 requests of trpc-sync were answered');
});

test('reads may come again', () => {
  expect(() => assertFresh({ scenario: 'lead-get', seconds: 1 }, { requests: 1_000_000 })).not.toThrow();
});
