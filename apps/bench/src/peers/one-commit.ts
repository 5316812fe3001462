/** The same call over Fastify with the same statements, a commit for each request: what most programs do. */
import Fastify from 'fastify';
import { answers } from './answers.ts';
import { openRawBatches, type RawOrder } from './raw-batch.ts';
import { servePeer } from './serve-peer.ts';

const { write } = openRawBatches(process.argv[2] ?? '');
const app = Fastify();
app.put<{ Body: RawOrder }>('/api/public/leads/tags', async ({ body }) => {
  write([body]);
  return answers.sync;
});
await servePeer(app);
