/** The same JSON in and out over bare Fastify: what HTTP alone costs. */
import Fastify from 'fastify';
import { answers } from './answers.ts';
import { servePeer } from './serve-peer.ts';

const app = Fastify();
app.put('/api/public/leads/tags', async () => answers.sync);
app.get('/api/public/leads/:id', async () => answers.lead);
app.patch('/api/public/leads/:id', async () => answers.lead);
app.put('/api/v1/leads/:number/update', async (_request, reply) => reply.code(201).send(answers.easysocial));
await servePeer(app);
