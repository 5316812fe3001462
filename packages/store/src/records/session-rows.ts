import type { Account, Role } from '@tagsmith/core';
import type { StoredSession } from '../port/sessions.ts';
import { toUser, type UserRow } from './user-rows.ts';

/** A session and its user. How a row holds the account is each store's own. */
export type SessionRow = UserRow & {
  readonly uid: string;
  readonly address: string | null;
  readonly user_agent: string | null;
  readonly created_at: number;
  readonly last_used_at: number;
  readonly expires_at: number;
  readonly ended_at: number | null;
  readonly role: Role;
};

export function sessionOf(row: SessionRow, account: Account): StoredSession {
  return {
    id: row.uid,
    user: toUser(row),
    account,
    role: row.role,
    address: row.address,
    userAgent: row.user_agent,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
  };
}
