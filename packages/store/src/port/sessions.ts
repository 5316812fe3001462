import type { Account, Role, User } from '@tagsmith/core';

/** A new browser session; times in milliseconds since the epoch. */
export interface NewSession {
  readonly id: string;
  /** SHA-256 of the token; the token itself is never stored. */
  readonly hash: Uint8Array;
  readonly accountId: string;
  readonly userId: string;
  /** Where the browser was, and what it calls itself. */
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** A browser session as it is kept; times in milliseconds since the epoch. */
export interface StoredSession {
  readonly id: string;
  readonly user: User;
  readonly account: Account;
  /** What the user is in the account at this moment. */
  readonly role: Role;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly createdAt: number;
  readonly lastUsedAt: number;
  readonly expiresAt: number;
  readonly endedAt: number | null;
}

/** The browser sessions. One whose user is no longer a member of its account is not found. */
export interface Sessions {
  create(session: NewSession): Promise<void>;
  /** By the SHA-256 of a token; ended and expired sessions are found too. */
  findByHash(hash: Uint8Array): Promise<StoredSession | undefined>;
  /** Those of a user that are neither ended nor expired at `at` (ms since the epoch), newest first, then by id. */
  listLive(userId: string, at: number): Promise<readonly StoredSession[]>;
  /** Keeps the last use and when the session is over; times in milliseconds since the epoch. */
  touch(id: string, times: { readonly lastUsedAt: number; readonly expiresAt: number }): Promise<void>;
  /** Ends a session of this user at `at` (ms since the epoch), unless it was ended before. False when the user has none of this id. */
  end(userId: string, id: string, at: number): Promise<boolean>;
}
