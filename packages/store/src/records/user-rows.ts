import type { User } from '@tagsmith/core';
import type { NewUser, UserWithPassword } from '../port/users.ts';
import { isoTime } from './iso-time.ts';

/** Under names that stand beside the columns of other tables. */
export interface UserRow {
  readonly user_uid: string;
  readonly user_email: string;
  readonly user_name: string | null;
  readonly user_created_at: number;
}

export type PasswordRow = UserRow & { readonly password_hash: string };

export function toUser(row: UserRow): User {
  return { id: row.user_uid, email: row.user_email, name: row.user_name, createdAt: isoTime(row.user_created_at) };
}

export function toUserWithPassword(row: PasswordRow): UserWithPassword {
  return { user: toUser(row), passwordHash: row.password_hash };
}

/** A user as it stands once it is inserted: nothing of the password. */
export function insertedUser({ id, email, name, createdAt }: NewUser): User {
  return { id, email, name, createdAt: isoTime(createdAt) };
}
