import type { Role } from '@tagsmith/core';
import type { UserSelector, Users } from '../port/users.ts';
import { type AccountRow, toAccount } from '../records/account-rows.ts';
import { insertedUser, type PasswordRow, toUser, toUserWithPassword, type UserRow } from '../records/user-rows.ts';
import { StoreError } from '../store-error.ts';
import { accountColumns, type Connections } from './accounts.ts';
import { prepare } from './prepare.ts';
import { bindUserInsert, userColumns } from './user-rows.ts';

/** The people of this database: written through the group commit like everything else. */
export function createUsers({ reader, writer, lane, commits }: Connections): Users {
  const selectAny = prepare<[], { readonly id: number }>(reader, 'SELECT id FROM user LIMIT 1');
  const selectAll = prepare<[], UserRow>(reader, `SELECT ${userColumns} FROM user ORDER BY created_at, uid`);
  const selectFrom = `SELECT ${userColumns}, password_hash FROM user`;
  const selectById = prepare<[string], PasswordRow>(reader, `${selectFrom} WHERE uid = ?`);
  const selectByEmail = prepare<[string], PasswordRow>(reader, `${selectFrom} WHERE email_key = ?`);
  const selectAccounts = prepare<[string], AccountRow & { readonly role: Role }>(
    reader,
    `
    SELECT ${accountColumns}, member.role FROM user
      JOIN member ON member.user_id = user.id JOIN account ON account.id = member.account_id
    WHERE user.uid = ?
    ORDER BY (SELECT max(browser_session.created_at) FROM browser_session
      WHERE browser_session.user_id = user.id AND browser_session.account_id = account.id) DESC NULLS LAST,
      member.since, account.uid`,
  );
  const insertFirst = bindUserInsert(writer, 'NOT EXISTS (SELECT 1 FROM user)');
  const insertOwner = prepare<[string, string]>(
    writer,
    `
    INSERT INTO member (account_id, user_id, role, since)
    SELECT account.id, user.id, 'owner', user.created_at FROM account, user WHERE account.uid = ? AND user.uid = ?`,
  );
  const updatePassword = prepare<[string, string]>(writer, 'UPDATE user SET password_hash = ? WHERE uid = ?');
  const endOthers = prepare<[number, string, string]>(
    writer,
    `
    UPDATE browser_session SET ended_at = ?
    WHERE user_id = (SELECT id FROM user WHERE uid = ?) AND uid <> ? AND ended_at IS NULL`,
  );

  return {
    exist: () => lane.read(async () => selectAny.get() !== undefined),
    list: () => lane.read(async () => selectAll.all().map(toUser)),
    find: (selector: UserSelector) =>
      lane.read(async () => {
        const row = 'id' in selector ? selectById.get(selector.id) : selectByEmail.get(selector.emailKey);
        return row && toUserWithPassword(row);
      }),
    listAccounts: (userId) =>
      lane.read(async () => selectAccounts.all(userId).map((row) => ({ account: toAccount(row), role: row.role }))),
    createFirst: (user, accountId) =>
      commits.write(async () => {
        if (!insertFirst(user)) return undefined;
        if (insertOwner.run(accountId, user.id).changes === 0) {
          throw new StoreError('unknown_account', `There is no account ${accountId}.`);
        }
        return insertedUser(user);
      }),
    setPassword: (userId, { passwordHash, at, keptSessionId = '' }) =>
      commits.write(async () => {
        updatePassword.run(passwordHash, userId);
        endOthers.run(at, userId, keptSessionId);
      }),
  };
}
