import type { ApiKey, Scope } from '@tagsmith/core';
import { isoTime } from './iso-time.ts';

export interface ApiKeyRow {
  readonly uid: string;
  readonly account_uid: string;
  readonly name: string;
  readonly hint: string;
  readonly scope: Scope;
  readonly created_at: number;
  readonly expires_at: number | null;
  readonly revoked_at: number | null;
  readonly last_used_at: number | null;
}

export function toApiKey(row: ApiKeyRow): ApiKey {
  return {
    id: row.uid,
    accountId: row.account_uid,
    name: row.name,
    hint: row.hint,
    scope: row.scope,
    createdAt: isoTime(row.created_at),
    expiresAt: isoTime(row.expires_at),
    revokedAt: isoTime(row.revoked_at),
    lastUsedAt: isoTime(row.last_used_at),
  };
}
