/** The same JSON in and out over a bare tRPC procedure. */
import { initTRPC } from '@trpc/server';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import Fastify from 'fastify';
import { answers } from './answers.ts';
import { servePeer } from './serve-peer.ts';

const t = initTRPC.create();
const appRouter = t.router({
  lead: t.router({
    syncTags: t.procedure
      .input((input: unknown) => input)
      .mutation(() => ({
        lead: answers.lead,
        added: answers.sync.tags.slice(0, 3),
        removed: answers.sync.tags.slice(2),
      })),
  }),
});
const app = Fastify();
const trpcOptions: FastifyTRPCPluginOptions<typeof appRouter>['trpcOptions'] = { router: appRouter };
await app.register(fastifyTRPCPlugin, { prefix: '/trpc', trpcOptions });
await servePeer(app);
