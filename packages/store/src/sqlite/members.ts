import type { Member, Role } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import type { MemberReads, MemberWrites, NewMember } from '../port/members.ts';
import { type MemberRow, toMember } from '../records/member-rows.ts';
import { prepare } from './prepare.ts';
import { mapUnique } from './unique.ts';
import { bindUserInsert, userColumns } from './user-rows.ts';

const selectFrom = `
  SELECT ${userColumns}, member.role, member.since FROM member JOIN user ON user.id = member.user_id
  WHERE member.account_id = ?`;
/** SQLite names the columns of a primary key without its index. */
const constraints = { 'member.account_id': 'member' };

export function bindMemberReads(db: Database): (accountKey: number) => MemberReads {
  const selectAll = prepare<[number], MemberRow>(db, `${selectFrom} ORDER BY member.since, user.uid`);
  return (accountKey) => ({
    list: async () => selectAll.all(accountKey).map(toMember),
  });
}

export function bindMemberWrites(db: Database): (accountKey: number) => MemberWrites {
  const bindReads = bindMemberReads(db);
  const selectOne = prepare<[number, string], MemberRow>(db, `${selectFrom} AND user.uid = ?`);
  const insertUser = bindUserInsert(db);
  const insert = prepare<[number, Role, number, string]>(
    db,
    'INSERT INTO member (account_id, user_id, role, since) SELECT ?, id, ?, ? FROM user WHERE uid = ?',
  );
  const ofUser = 'account_id = ? AND user_id = (SELECT id FROM user WHERE uid = ?)';
  const setRole = prepare<[Role, number, string]>(db, `UPDATE member SET role = ? WHERE ${ofUser}`);
  const remove = prepare<[number, string]>(db, `DELETE FROM member WHERE ${ofUser}`);
  const endSessions = prepare<[number, number, string]>(
    db,
    `UPDATE browser_session SET ended_at = coalesce(ended_at, ?) WHERE ${ofUser}`,
  );

  return (accountKey) => {
    const find = (userId: string): Member | undefined => {
      const row = selectOne.get(accountKey, userId);
      return row && toMember(row);
    };
    const join = async (userId: string, { role, since }: NewMember): Promise<Member> => {
      mapUnique(constraints, () => insert.run(accountKey, role, since, userId));
      const member = find(userId);
      if (member === undefined) throw new Error('A member is a user that there is');
      return member;
    };
    return {
      ...bindReads(accountKey),
      join,
      insertUser: async (user, member) => {
        insertUser(user);
        return join(user.id, member);
      },
      setRole: async (userId, role) => {
        setRole.run(role, accountKey, userId);
        return find(userId);
      },
      remove: async (userId, at) => {
        remove.run(accountKey, userId);
        endSessions.run(at, accountKey, userId);
      },
    };
  };
}
