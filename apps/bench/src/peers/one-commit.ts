/** The same call over Fastify with the same statements, a commit for each request: what most programs do. */
import Fastify from 'fastify';
import { answers } from './answers.ts';
import { bindRawSync, openRaw } from './raw-sync.ts';
import { servePeer } from './serve-peer.ts';

const db = openRaw(process.argv[2] ?? '');
const sync = bindRawSync(db);
const syncAlone = db.transaction(sync).immediate;
const app = Fastify();
app.put<{ Body: { readonly email: string; readonly tags: readonly string[] } }>(
  '/api/public/leads/tags',
  async ({ body }) => {
    syncAlone(body.email, body.tags);
    return answers.sync;
  },
);
await servePeer(app);
