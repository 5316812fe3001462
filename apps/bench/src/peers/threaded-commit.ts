/** The same, with the statements and the commit on a thread of their own: of half of those who wait, as Tagsmith's. */
import { Worker } from 'node:worker_threads';
import Fastify from 'fastify';
import { answers } from './answers.ts';
import type { RawOrder } from './raw-batch.ts';
import { servePeer } from './serve-peer.ts';

const writer = new Worker(new URL('./threaded-commit-worker.ts', import.meta.url), { workerData: process.argv[2] });
const waiting: { readonly order: RawOrder; done(): void }[] = [];
let written: typeof waiting = [];

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

const app = Fastify();
app.put<{ Body: RawOrder }>('/api/public/leads/tags', async ({ body }) => {
  await new Promise<void>((done) => {
    if (waiting.push({ order: body, done }) === 1) setImmediate(send);
  });
  return answers.sync;
});
await servePeer(app);
