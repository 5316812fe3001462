import type { FastifyInstance, HTTPMethods } from 'fastify';
import { RequestFault } from './request-fault.ts';

const methods: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

declare module 'fastify' {
  interface FastifyContextConfig {
    /** False where a route is there only to refuse. */
    readonly isServed?: boolean;
  }
}

/**
 * Makes each path of `app` answer the methods that it does not take with the fault `method`, before any body is read.
 * Call it first, and the function that it returns when the routes are there.
 */
export function collectMethods(app: FastifyInstance): () => void {
  const taken = new Map<string, Set<string>>();
  let collecting = true;
  app.addHook('onRoute', ({ method, url }) => {
    if (!collecting) return;
    const known = taken.get(url) ?? new Set();
    for (const one of [method].flat()) known.add(one);
    taken.set(url, known);
  });

  return () => {
    collecting = false;
    for (const [url, known] of taken) {
      const allow = methods.filter((method) => known.has(method));
      app.route({
        method: methods.filter((method) => !known.has(method)),
        url: url.slice(app.prefix.length),
        config: { isServed: false },
        // `/contacts` and `/contacts/` are two paths here, each with methods of its own.
        prefixTrailingSlash: 'slash',
        onRequest: async () => {
          throw new RequestFault('method', `This path takes ${allow.join(', ')}`, allow);
        },
        handler: async () => undefined,
      });
    }
  };
}
