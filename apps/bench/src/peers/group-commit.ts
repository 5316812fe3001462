/** The same call over Fastify with the same statements, a commit for all that wait. */
import Fastify from 'fastify';
import { answers } from './answers.ts';
import { bindRawBatch, type RawOrder } from './raw-batch.ts';
import { servePeer } from './serve-peer.ts';

const write = bindRawBatch(process.argv[2] ?? '');
const waiting: { readonly order: RawOrder; done(): void }[] = [];

function commit(): void {
  const batch = waiting.splice(0);
  write(batch.map(({ order }) => order));
  for (const { done } of batch) done();
}

const app = Fastify();
app.put<{ Body: RawOrder }>('/api/public/leads/tags', async ({ body }) => {
  await new Promise<void>((done) => {
    if (waiting.push({ order: body, done }) === 1) setImmediate(commit);
  });
  return answers.sync;
});
await servePeer(app);
