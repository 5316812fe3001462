import { DomainError, limits } from '@tagsmith/core';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

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
  readonly #keys: RateLimiterMemory | undefined;
  readonly #failures = limiterOf(failures);

  constructor(limit: RateLimit | undefined) {
    this.#limit = limit;
    this.#keys = limit && limiterOf(limit);
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

export function limiterOf({ requests, seconds }: RateLimit): RateLimiterMemory {
  return new RateLimiterMemory({ points: requests, duration: seconds });
}

/** Counts one, and says what is left. `what` begins the refusal. @throws DomainError `limit_exceeded`, `rate_limited` */
export async function consume(
  limiter: RateLimiterMemory,
  key: string,
  limit: RateLimit,
  what: string,
): Promise<number> {
  try {
    return (await limiter.consume(key)).remainingPoints;
  } catch (exceeded) {
    if (!(exceeded instanceof RateLimiterRes)) throw exceeded;
    const retryAfter = Math.max(1, Math.ceil(exceeded.msBeforeNext / 1000));
    const message = `${what}; try again in ${retryAfter} s.`;
    throw new DomainError('limit_exceeded', 'rate_limited', message, { ...limit, remaining: 0, retryAfter });
  }
}
