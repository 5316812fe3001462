import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LoadRequest } from '../requests.ts';
import { toHttp } from './to-http.ts';
import { type Waits, withoutSteadyCallers } from './waits.ts';

const script = fileURLToPath(new URL('wrk.lua', import.meta.url));

interface WrkRun {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly requests: readonly LoadRequest[];
  /** Where the requests are written for it. */
  readonly poolFile: string;
}

interface WrkCounts {
  readonly requests: number;
  readonly microseconds: number;
  readonly failures: number;
  readonly waits: Waits;
}

/** One process of wrk against one server. */
export async function runWrk({ url, connections, seconds, requests, poolFile }: WrkRun): Promise<WrkCounts> {
  await writeFile(poolFile, toHttp(requests, new URL(url).host));
  const load = ['-t', 1, '-c', connections, '-d', seconds, '--timeout', 30].map(String);
  const { stdout } = await promisify(execFile)('wrk', [...load, '-s', script, url, '--', poolFile]);
  // Before it, wrk's own report.
  const counted = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as WrkCounts;
  const rounds = Math.floor(counted.requests / connections);
  if (rounds === 0) return counted;
  const waits = withoutSteadyCallers(counted.waits, Math.floor(counted.microseconds / rounds));
  const total = waits.reduce((sum, [, count]) => sum + count, 0);
  if (counted.failures === 0 && total !== counted.requests) {
    throw new Error(
      `wrk tells of ${total} waits for ${counted.requests} requests: this version counts in another way.`,
    );
  }
  return { ...counted, waits };
}
