import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { WriteTurns } from './write-turns.ts';

test('the turn is given at once where nobody has it, and in the order of asking where somebody has', async () => {
  const turns = new WriteTurns(WriteTurns.newMemory());
  expect(turns.take()).toBeUndefined();
  const order: number[] = [];
  const waiting = [1, 2, 3].map(async (number) => {
    await turns.take();
    order.push(number);
    turns.pass();
  });
  expect(order).toEqual([]);
  turns.pass();
  await Promise.all(waiting);
  expect(order).toEqual([1, 2, 3]);
  expect(turns.take()).toBeUndefined();
});

test('threads that share the memory never have the turn at the same time', async () => {
  const memory = WriteTurns.newMemory();
  // Counts up in two steps: a thread that came between them would undo another's step.
  const counter = new SharedArrayBuffer(4);
  const code = `
    const { workerData: { module, memory, counter } } = require('node:worker_threads');
    import(module).then(async ({ WriteTurns }) => {
      const turns = new WriteTurns(memory);
      const count = new Int32Array(counter);
      for (let round = 0; round < 500; round++) {
        await turns.take();
        const before = count[0];
        await new Promise(setImmediate);
        count[0] = before + 1;
        turns.pass();
      }
    });`;
  const workerData = { module: import.meta.resolve('./write-turns.ts'), memory, counter };
  const threads = [1, 2, 3].map(() => new Worker(code, { eval: true, workerData }));
  await Promise.all(threads.map((thread) => once(thread, 'exit')));
  expect(new Int32Array(counter)[0]).toBe(1_500);
});
