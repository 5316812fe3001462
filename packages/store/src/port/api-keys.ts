import type { ApiKey, Scope } from '@tagsmith/core';

/** A new key; times in milliseconds since the epoch. */
export interface NewApiKey {
  readonly id: string;
  /** SHA-256 of the whole key; the key itself is never stored. */
  readonly hash: Uint8Array;
  readonly name: string;
  readonly hint: string;
  readonly scope: Scope;
  readonly createdAt: number;
  readonly expiresAt: number | null;
}

export interface ApiKeyReads {
  /** All of the account, oldest first, then by id, revoked ones too. */
  list(): Promise<readonly ApiKey[]>;
}

export interface ApiKeyWrites extends ApiKeyReads {
  insert(apiKey: NewApiKey): Promise<ApiKey>;
  /** Revokes at `at` (ms since the epoch); a revoked key keeps its first time. Undefined when the id is unknown. */
  revoke(id: string, at: number): Promise<ApiKey | undefined>;
}
