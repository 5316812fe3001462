import { setTimeout } from 'node:timers/promises';
import { newDatabaseUrl } from '@tagsmith/postgres-for-tests';
import { expect, test } from 'vitest';
import type { RateCounts } from '../port/rate-counts.ts';
import { openPostgresStore } from './open-postgres-store.ts';

const url = await newDatabaseUrl();
const stores = [await openPostgresStore(url), await openPostgresStore(url)];

function countsOf(index: number): RateCounts {
  const counts = stores[index % stores.length]?.rateCounts;
  if (counts === undefined) throw new Error('Processes over one database share their counts');
  return counts;
}

test('what several processes count at once is counted once each', async () => {
  const counted = await Promise.all(Array.from({ length: 40 }, (_, index) => countsOf(index).add('all', 1, 60_000)));
  expect(counted.map(({ count }) => count).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 40 }, (_, index) => index + 1),
  );
  for (const { msLeft } of counted) expect(msLeft).toBeGreaterThan(30_000);
});

test('a count begins anew when its time is over, and when it is forgotten', async () => {
  await countsOf(0).add('short', 5, 200);
  expect(await countsOf(1).add('short', 1, 200)).toMatchObject({ count: 6 });
  await setTimeout(250);
  expect(await countsOf(1).add('short', 1, 200)).toMatchObject({ count: 1 });
  await countsOf(0).add('gone', 9, 60_000);
  await countsOf(1).forget('gone');
  expect(await countsOf(0).add('gone', 1, 60_000)).toMatchObject({ count: 1 });
});

test('what was counted can be given back', async () => {
  await countsOf(0).add('back', 3, 60_000);
  expect(await countsOf(1).add('back', -1, 60_000)).toMatchObject({ count: 2 });
});
