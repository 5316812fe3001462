import type { RateCounts } from '@tagsmith/store';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimit } from './rate-limits.ts';

/** What is left of a limit. */
interface Allowance {
  readonly isExceeded: boolean;
  readonly remaining: number;
  /** Until there is more, in milliseconds. */
  readonly msLeft: number;
}

/** Counts what somebody does, up to a limit. */
export interface Limiter {
  take(key: string): Promise<Allowance>;
  /** What was taken last counts no longer. */
  giveBack(key: string): Promise<void>;
  forget(key: string): Promise<void>;
}

/** In memory, or with all processes over the database where they share their counts. `name` tells its keys from others. */
export function createLimiter(name: string, limit: RateLimit, counts: RateCounts | undefined): Limiter {
  return counts === undefined ? limiterInMemory(limit) : sharedLimiter(name, limit, counts);
}

function limiterInMemory({ requests, seconds }: RateLimit): Limiter {
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds });
  return {
    take: async (key) => {
      try {
        const { remainingPoints, msBeforeNext } = await limiter.consume(key);
        return { isExceeded: false, remaining: remainingPoints, msLeft: msBeforeNext };
      } catch (exceeded) {
        if (!(exceeded instanceof RateLimiterRes)) throw exceeded;
        return { isExceeded: true, remaining: 0, msLeft: exceeded.msBeforeNext };
      }
    },
    giveBack: async (key) => {
      await limiter.reward(key);
    },
    forget: async (key) => {
      await limiter.delete(key);
    },
  };
}

/** What a process has taken of a count and not yet given out. */
interface Share {
  left: number;
  readonly allowance: Allowance;
  readonly until: number;
}

/** A process takes a hundredth of the limit at a time, so that not every request asks the database. */
function sharedLimiter(name: string, { requests, seconds }: RateLimit, counts: RateCounts): Limiter {
  const points = Math.max(1, Math.floor(requests / 100));
  const shares = new Map<string, Share>();

  return {
    take: async (key) => {
      const now = performance.now();
      const share = shares.get(key);
      if (share !== undefined && share.until > now && share.left > 0) {
        share.left -= 1;
        const remaining = share.allowance.remaining + share.left;
        return { isExceeded: false, remaining, msLeft: share.until - now };
      }
      const { count, msLeft } = await counts.add(`${name} ${key}`, points, seconds * 1_000);
      const granted = Math.min(points, Math.max(0, requests - (count - points)));
      if (granted === 0) return { isExceeded: true, remaining: 0, msLeft };
      const allowance = { isExceeded: false, remaining: Math.max(0, requests - count), msLeft };
      if (granted > 1) shares.set(key, { left: granted - 1, allowance, until: now + msLeft });
      else shares.delete(key);
      return { ...allowance, remaining: allowance.remaining + granted - 1 };
    },
    giveBack: async (key) => {
      await counts.add(`${name} ${key}`, -1, seconds * 1_000);
    },
    forget: async (key) => {
      shares.delete(key);
      await counts.forget(`${name} ${key}`);
    },
  };
}
