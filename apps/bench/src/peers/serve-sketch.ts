import Fastify from 'fastify';
import { answers } from './answers.ts';
import type { RawOrder } from './raw-batch.ts';
import { servePeer } from './serve-peer.ts';

export interface Waiting {
  readonly order: RawOrder;
  done(): void;
}

/** Serves the call, and calls `write` at the end of a turn of the event loop in which the first came that wait. */
export function serveSketch(waiting: Waiting[], write: () => void): Promise<void> {
  const app = Fastify();
  app.put<{ Body: RawOrder }>('/api/public/leads/tags', async ({ body }) => {
    await new Promise<void>((done) => {
      if (waiting.push({ order: body, done }) === 1) setImmediate(write);
    });
    return answers.sync;
  });
  return servePeer(app);
}
