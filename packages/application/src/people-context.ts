import type { Store } from '@tagsmith/store';
import type { RateLimits } from './account/rate-limits.ts';
import type { SignInLimits } from './user/sign-in-limits.ts';

/** What the functions of people and their sessions stand on. */
export interface PeopleContext {
  readonly store: Store;
  readonly rateLimits: RateLimits;
  readonly signInLimits: SignInLimits;
}
