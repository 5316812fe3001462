import { expect } from 'vitest';
import type { FuzzResult } from './run.ts';

/** Every answer was as the document says, and enough of them were successes for that to mean something. */
export function expectDocumented({ requests, successes, failures }: FuzzResult, serverLog: string): void {
  // A few say it all; a document that is wrong in one place can be wrong for every other answer.
  expect(failures.slice(0, 10)).toEqual([]);
  expect(serverLog).toBe('');
  expect(requests).toBeGreaterThanOrEqual(2_000);
  const total = Object.values(successes).reduce((sum, count) => sum + count);
  expect(total).toBeGreaterThan(requests / 4);
  const without = Object.keys(successes).filter((operation) => successes[operation] === 0);
  expect(without).toEqual([]);
}
