import type { DomainError } from '@tagsmith/core';
import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';

interface Rate {
  readonly requests: number;
  readonly seconds: number;
  readonly remaining: number;
}

/** HighLevel's own rate headers, on every answer to a key that has a limit. */
export function noteRate(
  { caller }: FastifyRequest,
  reply: FastifyReply,
  _payload: unknown,
  done: HookHandlerDoneFunction,
): void {
  if (caller?.rate !== undefined) setRate(reply, caller.rate);
  done();
}

/** The same on the answer to a request that was one too many. */
export function noteRateExceeded(reply: FastifyReply, { details }: DomainError): void {
  const { requests, seconds, remaining } = details;
  if (typeof requests !== 'number' || typeof seconds !== 'number' || typeof remaining !== 'number') return;
  setRate(reply, { requests, seconds, remaining });
}

const count = { type: 'integer', minimum: 0 } as const;

/** The same for the document. */
export const rateHeaders = {
  'X-RateLimit-Limit-Daily': { ...count, description: 'Requests of a day. These five only where the key has a limit.' },
  'X-RateLimit-Daily-Remaining': { ...count, description: 'What is left of them.' },
  'X-RateLimit-Interval-Milliseconds': { ...count, description: 'How long an interval is.' },
  'X-RateLimit-Max': { ...count, description: 'Requests of an interval.' },
  'X-RateLimit-Remaining': { ...count, description: 'What is left of them.' },
};

/** The vendor counts by interval and by day; a limit here is one of an interval, and a day has so many of them. */
function setRate(reply: FastifyReply, { requests, seconds, remaining }: Rate): void {
  const daily = Math.floor((requests * 86_400) / seconds);
  reply.headers({
    'x-ratelimit-limit-daily': String(daily),
    'x-ratelimit-daily-remaining': String(daily - requests + remaining),
    'x-ratelimit-interval-milliseconds': String(seconds * 1000),
    'x-ratelimit-max': String(requests),
    'x-ratelimit-remaining': String(remaining),
  });
}
