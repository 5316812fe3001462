import type { Store } from '@tagsmith/store';
import type { FastifyInstance } from 'fastify';

/** `/healthz` says that the process is alive, `/readyz` that the database answers; migrations were done before the start. */
export function healthRoutes(app: FastifyInstance, store: Store): void {
  app.get('/healthz', async () => ({ status: 'ok' }));

  app.get('/readyz', async (request, reply) => {
    try {
      await store.ping();
      return { status: 'ready' };
    } catch (error) {
      request.log.error(error);
      return reply.code(503).header('retry-after', '1').send({ status: 'unavailable' });
    }
  });
}
