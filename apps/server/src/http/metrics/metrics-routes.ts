import type { Store } from '@tagsmith/store';
import type { FastifyInstance } from 'fastify';
import type { Collector } from './collector.ts';
import { RequestTimes } from './request-times.ts';
import type { WebhookCounts } from './webhook-counts.ts';

/**
 * `GET /metrics` for Prometheus: the process, its requests, its webhooks and its store, and nothing of any account. It wants no key, so
 * it belongs behind whatever keeps strangers out. Requests are counted of all routes that are added later.
 */
export function metricsRoutes(app: FastifyInstance, store: Store, webhookCounts: WebhookCounts): void {
  const times = new RequestTimes();
  let collector: Promise<Collector> | undefined;

  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    times.note({ method, route: routeOptions.url, status: reply.statusCode, seconds: reply.elapsedTime / 1_000 });
    done();
  });

  app.get('/metrics', async (request, reply) => {
    collector ??= startCollector(store);
    const { contentType } = await collector;
    const text = await (await collector).toText((error) => request.log.error(error));
    return reply
      .header('cache-control', 'no-store')
      .type(contentType)
      .send(`${text}\n${times.toText()}\n${webhookCounts.toText()}`);
  });
}

/** It is loaded for the first who asks: nobody else should wait for it at the start, or pay for what it watches. */
async function startCollector(store: Store): Promise<Collector> {
  const { Collector } = await import('./collector.ts');
  return new Collector(store);
}
