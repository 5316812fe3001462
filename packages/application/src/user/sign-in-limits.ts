import { emailKey, limits } from '@tagsmith/core';
import type { RateCounts } from '@tagsmith/store';
import { createLimiter, type Limiter } from '../account/limiter.ts';
import { consume, type RateLimit } from '../account/rate-limits.ts';

const ofAddress: RateLimit = { requests: limits.signInsPerAddress, seconds: 60 };
const ofEmail: RateLimit = { requests: limits.signInsPerEmail, seconds: limits.signInMinutesPerEmail * 60 };

/** Who tries a password, where that is known, and on whose email. */
export interface PasswordTry {
  readonly address?: string | undefined;
  readonly email: string;
}

/**
 * Limits the passwords that are tried: by address, and by email, whether or not there is such a user. A try is counted
 * before it is known how it ends, so that many at once are no way around, and given back when it was right.
 */
export class SignInLimits {
  readonly #addresses: Limiter;
  readonly #emails: Limiter;

  /** `counts` are those that processes share; undefined for a process that is the only one. */
  constructor(counts: RateCounts | undefined) {
    this.#addresses = createLimiter('sign-in from', ofAddress, counts);
    this.#emails = createLimiter('sign-in as', ofEmail, counts);
  }

  /** @throws DomainError `limit_exceeded`, `rate_limited` */
  async countTry({ address, email }: PasswordTry): Promise<void> {
    if (address !== undefined)
      await consume(this.#addresses, address, ofAddress, sentence('from this address', ofAddress));
    await consume(this.#emails, emailKey(email), ofEmail, sentence('with this email', ofEmail));
  }

  async giveBack({ address, email }: PasswordTry): Promise<void> {
    if (address !== undefined) await this.#addresses.giveBack(address);
    await this.#emails.forget(emailKey(email));
  }
}

function sentence(what: string, { requests, seconds }: RateLimit): string {
  return `Signing in ${what} may fail ${requests} times in ${seconds} seconds`;
}
