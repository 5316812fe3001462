import type { Account } from '../account/account.ts';
import type { Role } from './member.ts';
import type { User } from './user.ts';

/** A browser that is signed in: one user in one account. */
export interface Session {
  /** UUID. */
  readonly id: string;
  readonly user: Pick<User, 'id' | 'email' | 'name'>;
  readonly account: Pick<Account, 'id' | 'name' | 'locationId' | 'defaultCountry'>;
  readonly role: Role;
  /** ISO 8601, UTC, milliseconds. */
  readonly createdAt: string;
  /** To the minute. */
  readonly lastUsedAt: string;
}
