import type { ApiKey } from '@tagsmith/core';

export type KeyStatus = 'active' | 'expired' | 'revoked';

export function keyStatus({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, now: number): KeyStatus {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && Date.parse(expiresAt) <= now ? 'expired' : 'active';
}

/** The keys that work come first, each kind newest first. */
export function inTableOrder(apiKeys: readonly ApiKey[], now: number): readonly ApiKey[] {
  const rank = (apiKey: ApiKey) => (keyStatus(apiKey, now) === 'active' ? 0 : 1);
  return apiKeys.toSorted((a, b) => rank(a) - rank(b) || b.createdAt.localeCompare(a.createdAt));
}
