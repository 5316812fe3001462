import type { Role } from '@tagsmith/core';
import type { UserSelector, Users } from '../port/users.ts';
import { type AccountRow, toAccount } from '../records/account-rows.ts';
import { insertedUser, type PasswordRow, toUser, toUserWithPassword, type UserRow } from '../records/user-rows.ts';
import { StoreError } from '../store-error.ts';
import { accountColumns } from './accounts.ts';
import type { ReadPool } from './read-pool.ts';
import { statement } from './statement.ts';
import { insertUser, userColumns } from './user-rows.ts';

const selectAny = statement<{ readonly uid: string }>('SELECT uid FROM person LIMIT 1');
const selectAll = statement<UserRow>(`SELECT ${userColumns} FROM person ORDER BY created_at, uid`);
const selectFrom = `SELECT ${userColumns}, password_hash FROM person`;
const selectById = statement<PasswordRow>(`${selectFrom} WHERE uid = $1`);
const selectByEmail = statement<PasswordRow>(`${selectFrom} WHERE email_key = $1`);
const selectAccounts = statement<AccountRow & { readonly role: Role }>(`
  SELECT ${accountColumns}, member.role
  FROM member JOIN account ON account.id = member.account_id
  WHERE member.person_uid = $1
  ORDER BY (SELECT max(browser_session.created_at) FROM browser_session
    WHERE browser_session.person_uid = $1 AND browser_session.account_id = account.id) DESC NULLS LAST,
    member.since, account.uid`);
/** One process at a time looks whether there is anybody, and makes the first. */
const lock = statement('LOCK TABLE person IN SHARE ROW EXCLUSIVE MODE');
const insertOwner = statement(`
  INSERT INTO member (account_id, person_uid, role, since)
  SELECT account.id, person.uid, 'owner', person.created_at FROM account, person
  WHERE account.uid = $1 AND person.uid = $2`);
const updatePassword = statement('UPDATE person SET password_hash = $2 WHERE uid = $1');
const endOthers = statement(`
  UPDATE browser_session SET ended_at = $2
  WHERE person_uid = $1 AND uid IS DISTINCT FROM $3 AND ended_at IS NULL`);

/** The people of this database. */
export function createUsers(pool: ReadPool): Users {
  return {
    exist: () => pool.read(async (session) => (await session.row(selectAny, [])) !== undefined),
    list: () => pool.read(async (session) => (await session.rows(selectAll, [])).map(toUser)),
    find: (selector: UserSelector) =>
      pool.read(async (session) => {
        const row =
          'id' in selector
            ? await session.row(selectById, [selector.id])
            : await session.row(selectByEmail, [selector.emailKey]);
        return row && toUserWithPassword(row);
      }),
    listAccounts: (userId) =>
      pool.read(async (session) =>
        (await session.rows(selectAccounts, [userId])).map((row) => ({ account: toAccount(row), role: row.role })),
      ),
    createFirst: (user, accountId) =>
      pool.write(async (session) => {
        session.post(lock, []);
        if ((await session.row(selectAny, [])) !== undefined) return undefined;
        await insertUser(session, user);
        if ((await session.write(insertOwner, [accountId, user.id])) === 0) {
          throw new StoreError('unknown_account', `There is no account ${accountId}.`);
        }
        return insertedUser(user);
      }),
    setPassword: (userId, { passwordHash, at, keptSessionId = null }) =>
      pool.write(async (session) => {
        session.post(updatePassword, [userId, passwordHash]);
        session.post(endOthers, [userId, at, keptSessionId]);
      }),
  };
}
