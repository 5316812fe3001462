import { expect, test } from 'vitest';
import { linkTransactions, shapeOf } from './link-transactions.ts';
import type { Recording, SentTransaction } from './recording.ts';

const texts = ['BEGIN', 'UPDATE', 'COMMIT'].map((text) => ({ text, name: undefined }));
const statements = [0, 1, 1, 2].map((text) => ({ text, values: [], after: 0 }));
const transaction = (startedAt: number, ...locks: (readonly [accountKey: number, at: number])[]): SentTransaction => ({
  connection: 0,
  startedAt,
  locks: locks.map(([accountKey, at]) => ({ accountKey, at })),
  statements,
});
const recording = (...transactions: readonly SentTransaction[]): Recording => ({ texts, transactions });

test('a transaction stands behind those that held the locks of its accounts before it', () => {
  const linked = linkTransactions([
    recording(transaction(1, [7, 2]), transaction(10, [7, 30], [8, 31])),
    // Begun first, it got the lock only later.
    recording(transaction(0, [7, 12]), transaction(20, [8, 21]), transaction(40)),
  ]);
  expect(linked.map(({ startedAt, process, connection }) => [startedAt, process, connection])).toEqual([
    [0, 1, '1/0'],
    [1, 0, '0/0'],
    [10, 0, '0/0'],
    [20, 1, '1/0'],
    [40, 1, '1/0'],
  ]);
  expect(linked.map(({ behind }) => [...behind].map(({ startedAt }) => startedAt))).toEqual([[1], [], [0, 20], [], []]);
});

test('the shape of what was sent', () => {
  const recordings = [recording(transaction(1, [7, 2]), transaction(3)), recording(transaction(2, [8, 4]))];
  expect(shapeOf(recordings, 4)).toEqual({ statements: 1.5, batch: 2 });
  expect(() => shapeOf([recording(transaction(1))], 1)).toThrow('No transaction');
});
