/** Takes every message of a webhook, and says on `/changes` how many changes were in them. */
import Fastify from 'fastify';
import { servePeer } from './serve-peer.ts';

interface Message {
  readonly data: { readonly changes: readonly unknown[] };
}

const app = Fastify();
let changes = 0;
app.post('/hook', async (request, reply) => {
  changes += (request.body as Message).data.changes.length; // Tagsmith sends nothing else
  return reply.code(204).send();
});
app.get('/changes', async () => changes);
await servePeer(app);
