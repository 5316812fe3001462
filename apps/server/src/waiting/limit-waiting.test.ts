import type { Answer, Job } from '@tagsmith/application';
import { limits } from '@tagsmith/core';
import { expect, test } from 'vitest';
import { systemContext } from '../system-context.ts';
import { limitWaiting } from './limit-waiting.ts';

const account = { id: 'a', name: 'Acme', locationId: 'l', defaultCountry: null, createdAt: '2026-01-31T09:30:00.000Z' };
const jobOf = (input: unknown): Job => ({ name: 'tag.create', context: systemContext(account), input });

/** Performs nothing until it is told what becomes of everything that waits. */
function newQueue() {
  const waiting: PromiseWithResolvers<Answer<unknown>>[] = [];
  return {
    perform: () => {
      const one = Promise.withResolvers<Answer<unknown>>();
      waiting.push(one);
      return one.promise;
    },
    settle: (how: 'resolve' | 'reject') => {
      for (const one of waiting.splice(0)) {
        if (how === 'resolve') one.resolve({ result: 'done' });
        else one.reject(new Error('failed'));
      }
    },
  };
}

test.each(['resolve', 'reject'] as const)('requests that wait are counted until they %s', async (how) => {
  const queue = newQueue();
  const perform = limitWaiting(queue.perform);
  for (let round = 0; round < 2; round += 1) {
    const asked = Array.from({ length: limits.waitingRequests }, () => perform(jobOf({})));
    await expect(perform(jobOf({}))).rejects.toMatchObject({
      kind: 'unavailable',
      reason: 'server_busy',
      details: { limit: limits.waitingRequests },
    });
    queue.settle(how);
    const settled = await Promise.allSettled(asked);
    expect(settled.every(({ status }) => status === (how === 'resolve' ? 'fulfilled' : 'rejected'))).toBe(true);
  }
});

test('so are their bytes', async () => {
  const queue = newQueue();
  const perform = limitWaiting(queue.perform, ({ input }) => Number(input));
  const half = limits.waitingBytes / 2;
  for (let round = 0; round < 2; round += 1) {
    const asked = [perform(jobOf(half)), perform(jobOf(half))];
    await expect(perform(jobOf(1))).rejects.toMatchObject({
      reason: 'server_busy',
      details: { limit: limits.waitingBytes },
    });
    queue.settle('resolve');
    expect(await Promise.all(asked)).toEqual([{ result: 'done' }, { result: 'done' }]);
  }
});
