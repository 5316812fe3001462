import { DomainError, type ErrorKind, limits } from '@tagsmith/core';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';

/** The one place where `/auth`, `/data` and `/sample-leads` learn which status a kind of error has. */
const statusOfKind = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition_failed: 412,
  limit_exceeded: 422,
  unavailable: 503,
} as const satisfies Record<ErrorKind, number>;

/** Makes every refusal `{ error: { kind, reason, message, issues? } }`. */
export function answerRefusals(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | DomainError>(async (error, request, reply) => {
    if (error instanceof DomainError) return answerDomainError(reply, error);
    const { statusCode = 500 } = error;
    if (statusCode < 500) {
      const message = statusCode === 413 ? `The body may have at most ${limits.bodyBytes} bytes.` : error.message;
      return reply.code(statusCode).send({ error: { kind: 'invalid', reason: 'request_invalid', message } });
    }
    request.log.error(error);
    const internal = { kind: 'internal', reason: 'internal', message: 'Internal server error' };
    return reply.code(500).send({ error: internal });
  });
}

function answerDomainError(reply: FastifyReply, { kind, reason, message, details }: DomainError) {
  const { issues, retryAfter } = details;
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  const status = reason === 'rate_limited' ? 429 : statusOfKind[kind];
  return reply.code(status).send({ error: { kind, reason, message, ...(issues === undefined ? {} : { issues }) } });
}
