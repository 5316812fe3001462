import { newDatabaseUrl } from '@tagsmith/postgres-for-tests';
import { openPostgresStore } from '@tagsmith/store/postgres';
import { afterAll, expect, test } from 'vitest';
import { createLimiter, type Limiter } from './limiter.ts';

const url = await newDatabaseUrl();
const stores = [await openPostgresStore(url), await openPostgresStore(url), await openPostgresStore(url)];
afterAll(() => Promise.all(stores.map((store) => store.close())));

async function countGranted(limiters: readonly Limiter[], tries: number): Promise<number> {
  let granted = 0;
  const tryAll = async (limiter: Limiter) => {
    for (let tried = 0; tried < tries; tried++) if (!(await limiter.take('key')).isExceeded) granted += 1;
  };
  await Promise.all(limiters.map(tryAll));
  return granted;
}

// What a process took and did not need when the limit was reached is given to nobody else.
test.each([
  { requests: 10, least: 10 },
  { requests: 99, least: 99 },
  { requests: 1_000, least: 1_000 - 2 * 9 },
])('three processes together grant $requests', async ({ requests, least }) => {
  const limit = { requests, seconds: 60 };
  const limiters = stores.map(({ rateCounts }) => createLimiter(`of ${requests}`, limit, rateCounts));
  const granted = await countGranted(limiters, requests);
  expect(granted).toBeGreaterThanOrEqual(least);
  expect(granted).toBeLessThanOrEqual(requests);
});

test.each(['in memory', 'shared'])(
  '%s: what is left goes down to nothing, and says when there is more',
  async (how) => {
    const limit = { requests: 3, seconds: 60 };
    const limiter = createLimiter('small', limit, how === 'shared' ? stores[0]?.rateCounts : undefined);
    const taken = [];
    for (let tried = 0; tried < 4; tried++) taken.push(await limiter.take(how));
    expect(taken.map(({ remaining }) => remaining)).toEqual([2, 1, 0, 0]);
    expect(taken.map(({ isExceeded }) => isExceeded)).toEqual([false, false, false, true]);
    for (const { msLeft } of taken) expect(msLeft).toBeGreaterThan(50_000);
    await limiter.forget(how);
    expect(await limiter.take(how)).toMatchObject({ isExceeded: false, remaining: 2 });
  },
);
