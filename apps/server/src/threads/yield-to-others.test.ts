import { getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

const module = new URL('yield-to-others.ts', import.meta.url).href;

/** Priorities of a thread that yields, and of one that does not, as they tell them. */
async function prioritiesOfThreads(): Promise<readonly number[]> {
  const source = (call: string) => `
    import { readlinkSync } from 'node:fs';
    import { getPriority } from 'node:os';
    import { parentPort } from 'node:worker_threads';
    import { yieldToOthers } from '${module}';
    ${call}
    parentPort.postMessage(getPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1))));`;
  return Promise.all(
    ['yieldToOthers();', ''].map(async (call) => {
      const url = new URL(`data:text/javascript,${encodeURIComponent(source(call))}`);
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      new Worker(url).once('message', resolve).once('error', reject);
      return promise;
    }),
  );
}

test.runIf(process.platform === 'linux')('a thread that yields comes after the others of its process', async () => {
  const own = getPriority();
  expect(await prioritiesOfThreads()).toEqual([Math.min(own + 5, 19), own]);
});
