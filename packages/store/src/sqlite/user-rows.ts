import { emailKey } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import type { NewUser } from '../port/users.ts';
import { prepare } from './prepare.ts';
import { mapUnique } from './unique.ts';

/** Of `user`, under names that stand beside the columns of other tables. */
export const userColumns = `user.uid AS user_uid, user.email AS user_email, user.name AS user_name,
  user.created_at AS user_created_at`;

/** Inserts a user where `condition` holds, and says whether it did. @throws StoreError `unique` (constraint `user_email`) */
export function bindUserInsert(db: Database, condition = 'true'): (user: NewUser) => boolean {
  const insert = prepare(
    db,
    `
    INSERT INTO user (uid, email, email_key, name, password_hash, created_at)
    SELECT @id, @email, @emailKey, @name, @passwordHash, @createdAt WHERE ${condition}`,
  );
  return (user) => {
    const row = { ...user, emailKey: emailKey(user.email) };
    return mapUnique({ 'user.email_key': 'user_email' }, () => insert.run(row)).changes === 1;
  };
}
