import { emailKey } from '@tagsmith/core';
import type { NewUser } from '../port/users.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';
import { mapUnique } from './unique.ts';

/** Of `person`, under names that stand beside the columns of other tables. */
export const userColumns = `person.uid AS user_uid, person.email AS user_email, person.name AS user_name,
  person.created_at AS user_created_at`;

const insert = statement(`
  INSERT INTO person (uid, email, email_key, name, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)`);

/** @throws StoreError `unique` (constraint `user_email`) */
export async function insertUser(session: Session, user: NewUser): Promise<void> {
  const { id, email, name, passwordHash, createdAt } = user;
  await mapUnique(session.write(insert, [id, email, emailKey(email), name, passwordHash, createdAt]));
}
