import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DriveOrder, Measured } from '../order.ts';
import { poolOf } from '../pool-of.ts';
import { shareOf } from '../share-of.ts';
import { runWrk } from './run-wrk.ts';
import { mergeWaits, percentile } from './waits.ts';

/** Drives servers for some seconds with wrk, one process of it for each: it takes less of the processor than autocannon. */
export async function driveWithWrk(order: DriveOrder): Promise<Measured> {
  const { urls, connections, seconds } = order;
  const folder = await mkdtemp(join(tmpdir(), 'tagsmith-bench-'));
  try {
    const pool = await poolOf(order);
    const runs = urls
      .map((url, index) => ({
        url,
        connections: shareOf(connections, urls.length, index),
        seconds,
        requests: pool.filter((_, at) => at % urls.length === index),
        poolFile: join(folder, `${index}`),
      }))
      .filter((run) => run.connections > 0);
    const counted = await Promise.all(runs.map(runWrk));
    const waits = mergeWaits(counted.map((one) => one.waits));
    const sum = (key: 'requests' | 'failures') => counted.reduce((total, one) => total + one[key], 0);
    return {
      perSecond: (sum('requests') * 1e6) / Math.max(...counted.map(({ microseconds }) => microseconds)),
      requests: sum('requests'),
      p50: percentile(waits, 0.5),
      p99: percentile(waits, 0.99),
      failures: sum('failures'),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
