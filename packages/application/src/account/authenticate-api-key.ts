import { type Account, type Actor, DomainError, type Scope, type Session } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';
import { translateStoreError } from '../engine/translate-store-error.ts';
import { KeyHashes } from './key-hashes.ts';
import type { RateLimits, RateState } from './rate-limits.ts';

/** A key's last use is kept to the minute, so that reading does not mean writing. */
const touchInterval = 60_000;

/** Who calls, and for which account. */
export interface Principal {
  readonly account: Account;
  readonly actor: Actor;
  readonly scope: Scope;
  /** What is left of the key's rate limit; undefined without one. */
  readonly rate?: RateState | undefined;
  /** The browser session that the caller is signed in with; undefined for a key. */
  readonly session?: Session | undefined;
}

/** Says who a key belongs to. `address` is where the caller is, for the limit of failures. */
export type Authenticate = (key: string | undefined, address?: string) => Promise<Principal>;

/**
 * @throws DomainError `unauthenticated`: `key_missing`, or `key_invalid` for unknown, revoked and expired keys alike;
 * `limit_exceeded`, `rate_limited`; `unavailable`
 */
export function createAuthenticator(store: Store, rateLimits: RateLimits): Authenticate {
  const touchedAt = new Map<string, number>();
  const hashes = new KeyHashes();

  const touch = (accountId: string, apiKeyId: string, now: number): void => {
    if (now - (touchedAt.get(apiKeyId) ?? 0) < touchInterval) return;
    touchedAt.set(apiKeyId, now);
    // Nobody waits for this: a last use that was not kept does no harm, and the next minute keeps one.
    store.accounts.touchKey(accountId, apiKeyId, now).catch(() => touchedAt.delete(apiKeyId));
  };

  const find = async (key: string, address: string | undefined): Promise<Principal> => {
    const now = Date.now();
    const hash = hashes.get(key);
    const found = await store.accounts.findByKeyHash(hash);
    if (found === undefined || isOver(found.apiKey, now)) {
      if (address !== undefined) await rateLimits.countFailure(address);
      throw new DomainError('unauthenticated', 'key_invalid', 'The API key is not valid.');
    }
    hashes.keep(key, hash);
    const { account, apiKey } = found;
    const rate = await rateLimits.countRequest(apiKey.id);
    touch(account.id, apiKey.id, now);
    return { account, actor: { kind: 'apiKey', id: apiKey.id, name: apiKey.name }, scope: apiKey.scope, rate };
  };

  return async (key, address) => {
    if (key === undefined || key === '') {
      throw new DomainError('unauthenticated', 'key_missing', 'An API key is required.');
    }
    try {
      return await find(key, address);
    } catch (error) {
      throw translateStoreError(error);
    }
  };
}

/** Whether a key is good no longer. */
export function isOver(
  { revokedAt, expiresAt }: { revokedAt: string | null; expiresAt: string | null },
  now: number,
): boolean {
  return revokedAt !== null || (expiresAt !== null && Date.parse(expiresAt) <= now);
}
