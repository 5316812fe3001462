import type { EngineContext, Principal } from '@tagsmith/application';
import type { Source } from '@tagsmith/core';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; set by the dialect's authentication before anything else runs. */
    caller: Principal | null;
  }
}

/** The engine's context of a request that came in by `source`. */
export function contextOf(request: FastifyRequest, source: Source): EngineContext {
  if (request.caller === null) throw new Error(`${request.url} is served without authentication`);
  return { ...request.caller, source, now: Date.now() };
}
