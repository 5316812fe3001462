import { DomainError, limits } from '@tagsmith/core';
import type { RateCounts } from '@tagsmith/store';
import { createLimiter, type Limiter } from './limiter.ts';

/** How many requests a key may make in how many seconds. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** What is left to a key, after this request. */
export interface RateState extends RateLimit {
  readonly remaining: number;
}

const failures: RateLimit = { requests: limits.failedAuthentications, seconds: 60 };

/** Counts the requests of each key, where there is a limit, and always the failed authentications of each address. */
export class RateLimits {
  readonly #limit: RateLimit | undefined;
  readonly #keys: Limiter | undefined;
  readonly #failures: Limiter;

  /** `counts` are those that processes share; undefined for a process that is the only one. */
  constructor(limit: RateLimit | undefined, counts: RateCounts | undefined) {
    this.#limit = limit;
    this.#keys = limit && createLimiter('key', limit, counts);
    this.#failures = createLimiter('failure', failures, counts);
  }

  /** Undefined when there is no limit. @throws DomainError `limit_exceeded`, `rate_limited` */
  async countRequest(apiKeyId: string): Promise<RateState | undefined> {
    const limit = this.#limit;
    if (limit === undefined || this.#keys === undefined) return undefined;
    const what = `This API key may make ${limit.requests} requests in ${limit.seconds} seconds`;
    return { ...limit, remaining: await consume(this.#keys, apiKeyId, limit, what) };
  }

  /** @throws DomainError `limit_exceeded`, `rate_limited` */
  async countFailure(address: string): Promise<void> {
    const what = `This address may fail to authenticate ${failures.requests} times in ${failures.seconds} seconds`;
    await consume(this.#failures, address, failures, what);
  }
}

/** Counts one, and says what is left. `what` begins the refusal. @throws DomainError `limit_exceeded`, `rate_limited` */
export async function consume(limiter: Limiter, key: string, limit: RateLimit, what: string): Promise<number> {
  const { isExceeded, remaining, msLeft } = await limiter.take(key);
  if (!isExceeded) return remaining;
  const retryAfter = Math.max(1, Math.ceil(msLeft / 1000));
  const message = `${what}; try again in ${retryAfter} s.`;
  throw new DomainError('limit_exceeded', 'rate_limited', message, { ...limit, remaining: 0, retryAfter });
}
