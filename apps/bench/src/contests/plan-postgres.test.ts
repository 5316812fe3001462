import { expect, test } from 'vitest';
import { planPostgres } from './plan-postgres.ts';

const all = { processes: [1, 2, 3], connections: [1, 64], only: [] };

test('every process of a sync has a client', () => {
  const { syncs, reads, starts, imports } = planPostgres(all);
  expect(syncs.map(({ processes, connections }) => [processes, connections])).toEqual([
    [1, 1],
    [1, 64],
    [2, 64],
    [3, 64],
  ]);
  expect([reads.length, starts, imports]).toEqual([4, true, true]);
});

test('only what is named is measured', () => {
  expect(planPostgres({ ...all, only: ['list', 'import'] })).toEqual({
    syncs: [],
    reads: [{ scenario: 'list', connections: 4 }],
    starts: false,
    imports: true,
  });
});
