import type { Member, Role } from '@tagsmith/core';
import { isoTime } from './iso-time.ts';
import { toUser, type UserRow } from './user-rows.ts';

export type MemberRow = UserRow & { readonly role: Role; readonly since: number };

export function toMember(row: MemberRow): Member {
  return { user: toUser(row), role: row.role, since: isoTime(row.since) };
}
