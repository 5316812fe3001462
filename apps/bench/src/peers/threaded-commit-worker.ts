import { parentPort, workerData } from 'node:worker_threads';
import { openRawBatches, type RawOrder } from './raw-batch.ts';

const { write } = openRawBatches(workerData);
parentPort?.on('message', (orders: readonly RawOrder[]) => {
  write(orders);
  parentPort?.postMessage(orders.length);
});
