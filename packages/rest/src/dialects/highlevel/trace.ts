import type { FastifyRequest } from 'fastify';

/** What the vendor calls a request's id; a replay has that of the request whose answer it repeats. */
export function traceOf({ id, replayOf }: Pick<FastifyRequest, 'id' | 'replayOf'>): string {
  return replayOf ?? id;
}
