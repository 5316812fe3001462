import type { Account, ApiKey, Invitation } from '@tagsmith/core';

/** A new account; `createdAt` in milliseconds since the epoch. */
export interface NewAccount {
  readonly id: string;
  readonly name: string;
  readonly locationId: string;
  readonly defaultCountry: string | null;
  readonly createdAt: number;
}

/** Everything that is not inside one account: the accounts themselves, and finding the account of a key or an invitation. */
export interface Accounts {
  /** @throws StoreError `unique` (constraint `account_name` or `account_location_id`) */
  create(account: NewAccount): Promise<Account>;
  /** All of them, oldest first, then by id. */
  list(): Promise<readonly Account[]>;
  /** Those that have a webhook which is not paused, in the same order. */
  listSending(): Promise<readonly Account[]>;
  /** By name, exactly as written. */
  findByName(name: string): Promise<Account | undefined>;
  /** By the SHA-256 of a whole key; revoked and expired keys are found too. */
  findByKeyHash(hash: Uint8Array): Promise<{ readonly account: Account; readonly apiKey: ApiKey } | undefined>;
  /** By the SHA-256 of an invitation's token; those that are over are found too. */
  findByInvitationHash(
    hash: Uint8Array,
  ): Promise<{ readonly account: Account; readonly invitation: Invitation } | undefined>;
  /** Keeps `at` (ms since the epoch) as the last use of a key. */
  touchKey(accountId: string, apiKeyId: string, at: number): Promise<void>;
}
