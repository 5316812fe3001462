/** The same, with the statements and the commit on a thread of their own: for half of those who wait, as Tagsmith does it. */
import { Worker } from 'node:worker_threads';
import { serveSketch, type Waiting } from './serve-sketch.ts';

const writer = new Worker(new URL('./threaded-commit-worker.ts', import.meta.url), { workerData: process.argv[2] });
const waiting: Waiting[] = [];
let written: readonly Waiting[] = [];

function send(): void {
  if (written.length > 0 || waiting.length === 0) return;
  written = waiting.splice(0, Math.max(16, Math.ceil(waiting.length / 2)));
  writer.postMessage(written.map(({ order }) => order));
}

writer.on('message', () => {
  const batch = written;
  written = [];
  send();
  for (const { done } of batch) done();
});
await serveSketch(waiting, send);
