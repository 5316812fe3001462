import type { Account, Role, User } from '@tagsmith/core';

/** A new user; `createdAt` in milliseconds since the epoch. */
export interface NewUser {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  /** As the hash function spells it, parameters and salt included; the password itself is never stored. */
  readonly passwordHash: string;
  readonly createdAt: number;
}

/** `emailKey` is `emailKey()` of core. */
export type UserSelector = { readonly id: string } | { readonly emailKey: string };

export interface UserWithPassword {
  readonly user: User;
  readonly passwordHash: string;
}

/** The people, who are members of accounts and stand outside them. */
export interface Users {
  /** Whether there is any. */
  exist(): Promise<boolean>;
  /** All of them, oldest first, then by id. */
  list(): Promise<readonly User[]>;
  find(selector: UserSelector): Promise<UserWithPassword | undefined>;
  /** The accounts of a user: where the latest session was first, then as they were joined. */
  listAccounts(userId: string): Promise<readonly { readonly account: Account; readonly role: Role }[]>;
  /**
   * Makes the first user, an owner of the account; undefined when there is a user already.
   * @throws StoreError `unknown_account`
   */
  createFirst(user: NewUser, accountId: string): Promise<User | undefined>;
  /** Keeps a new password and ends, at `at` (ms since the epoch), all sessions but `keptSessionId`. */
  setPassword(userId: string, change: PasswordChange): Promise<void>;
}

export interface PasswordChange {
  readonly passwordHash: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly keptSessionId?: string | undefined;
}
