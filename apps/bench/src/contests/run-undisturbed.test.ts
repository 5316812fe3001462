import { expect, test } from 'vitest';
import type { ProcessorTime } from './processor-time.ts';
import { runUndisturbed } from './run-undisturbed.ts';

/** Runs of 100 ticks each, of which the host takes so many. */
function runsWith(stolen: readonly number[]) {
  const time = { all: 0, stolen: 0 };
  return {
    readTime: (): ProcessorTime => ({ ...time }),
    run: async (attempt: number) => {
      time.all += 100;
      time.stolen += stolen[attempt] ?? 0;
      return `run ${attempt}`;
    },
  };
}

test.each([
  ['a calm run counts at once', [5, 0], { result: 'run 0', stolen: 0.05 }],
  ['a disturbed one is run again', [6, 2, 0], { result: 'run 1', stolen: 0.02 }],
  ['of disturbed ones the calmest counts', [30, 10, 20], { result: 'run 1', stolen: 0.1 }],
])('%s', async (_, stolen, counted) => {
  const { run, readTime } = runsWith(stolen);
  expect(await runUndisturbed(run, readTime)).toEqual(counted);
});

test('where the system does not tell, a run counts as it is', async () => {
  const { run } = runsWith([50]);
  expect(await runUndisturbed(run, () => undefined)).toEqual({ result: 'run 0', stolen: undefined });
});
