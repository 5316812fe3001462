import type { Member } from '@tagsmith/core';
import type { MemberReads, MemberWrites, NewMember } from '../port/members.ts';
import { type MemberRow, toMember } from '../records/member-rows.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';
import { mapUnique } from './unique.ts';
import { insertUser, userColumns } from './user-rows.ts';
import type { Writing } from './writing.ts';

const selectFrom = `
  SELECT ${userColumns}, member.role, member.since FROM member JOIN person ON person.uid = member.person_uid
  WHERE member.account_id = $1`;
const selectAll = statement<MemberRow>(`${selectFrom} ORDER BY member.since, person.uid`);
const selectOne = statement<MemberRow>(`${selectFrom} AND person.uid = $2`);
const insert = statement(
  'INSERT INTO member (account_id, person_uid, role, since) SELECT $1, uid, $3, $4 FROM person WHERE uid = $2',
);
const setRole = statement('UPDATE member SET role = $3 WHERE account_id = $1 AND person_uid = $2');
const remove = statement('DELETE FROM member WHERE account_id = $1 AND person_uid = $2');
const endSessions = statement(
  'UPDATE browser_session SET ended_at = coalesce(ended_at, $3) WHERE account_id = $1 AND person_uid = $2',
);

export function createMemberReads(session: Session, accountKey: number): MemberReads {
  return {
    list: async () => (await session.rows(selectAll, [accountKey])).map(toMember),
  };
}

export function createMemberWrites({ session, accountKey }: Writing): MemberWrites {
  const find = async (userId: string): Promise<Member | undefined> => {
    const row = await session.row(selectOne, [accountKey, userId]);
    return row && toMember(row);
  };
  const join = async (userId: string, { role, since }: NewMember): Promise<Member> => {
    await mapUnique(session.write(insert, [accountKey, userId, role, since]));
    const member = await find(userId);
    if (member === undefined) throw new Error('A member is a user that there is');
    return member;
  };
  return {
    ...createMemberReads(session, accountKey),
    join,
    insertUser: async (user, member) => {
      await insertUser(session, user);
      return join(user.id, member);
    },
    setRole: async (userId, role) => {
      session.post(setRole, [accountKey, userId, role]);
      return find(userId);
    },
    remove: async (userId, at) => {
      session.post(remove, [accountKey, userId]);
      session.post(endSessions, [accountKey, userId, at]);
    },
  };
}
