import { parentPort, workerData } from 'node:worker_threads';
import { bindRawBatch, type RawOrder } from './raw-batch.ts';

const write = bindRawBatch(workerData);
parentPort?.on('message', (orders: readonly RawOrder[]) => {
  write(orders);
  parentPort?.postMessage(orders.length);
});
