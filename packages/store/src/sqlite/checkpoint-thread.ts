import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CheckpointOrder } from './checkpoint-worker.ts';

const worker = new URL('./checkpoint-worker.ts', import.meta.url);

/** Moves the write-ahead log into the database on a thread of its own, so that no commit stops to do it. */
export class CheckpointThread {
  readonly #thread: Worker;

  constructor(order: CheckpointOrder) {
    // It keeps a file open beyond its end, and says why.
    this.#thread = new Worker(worker, { name: 'checkpoints', workerData: order, trackUnmanagedFds: false });
    this.#thread.unref();
  }

  /** Lets it end what it is at: ended in the middle, it would keep the turn of those who write. */
  async close(): Promise<void> {
    const exit = once(this.#thread, 'exit');
    this.#thread.postMessage('end');
    await exit;
  }
}
