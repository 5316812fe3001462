import { DomainError } from '@tagsmith/core';
import type { FastifyReply } from 'fastify';

/** Says when to try again, where that is what the error comes to. */
export function noteRetryAfter(reply: FastifyReply, error: Error): void {
  if (!(error instanceof DomainError)) return;
  if (error.kind === 'unavailable') reply.header('retry-after', '1');
  const { retryAfter } = error.details;
  if (typeof retryAfter === 'number') reply.header('retry-after', String(retryAfter));
}
