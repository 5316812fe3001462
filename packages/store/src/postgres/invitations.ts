import { emailKey, type Invitation } from '@tagsmith/core';
import type { InvitationReads, InvitationWrites } from '../port/invitations.ts';
import { type InvitationRow, toInvitation } from '../records/invitation-rows.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';
import type { Writing } from './writing.ts';

/** Of `invitation`. */
export const invitationColumns = `invitation.uid, invitation.email, invitation.role, invitation.created_at,
  invitation.expires_at,
  (SELECT coalesce(person.name, person.email) FROM person WHERE person.uid = invitation.invited_by) AS invited_by`;

const isOpen = (at: string) => `accepted_at IS NULL AND revoked_at IS NULL AND expires_at > ${at}`;

const selectOpen = statement<InvitationRow>(
  `SELECT ${invitationColumns} FROM invitation WHERE account_id = $1 AND ${isOpen('$2')} ORDER BY created_at, uid`,
);
const insert = statement<InvitationRow>(`
  INSERT INTO invitation (account_id, uid, hash, email, email_key, role, invited_by, created_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, (SELECT uid FROM person WHERE uid = $7), $8, $9)
  RETURNING ${invitationColumns}`);
const closeAs = (column: 'accepted_at' | 'revoked_at') =>
  statement<InvitationRow>(`
    UPDATE invitation SET ${column} = $3 WHERE account_id = $1 AND uid = $2 AND ${isOpen('$3')}
    RETURNING ${invitationColumns}`);
const [accept, revoke] = [closeAs('accepted_at'), closeAs('revoked_at')];

export function createInvitationReads(session: Session, accountKey: number): InvitationReads {
  return {
    listOpen: async (at) => (await session.rows(selectOpen, [accountKey, at])).map(toInvitation),
  };
}

export function createInvitationWrites({ session, accountKey }: Writing): InvitationWrites {
  const close = async (statement: typeof accept, id: string, at: number): Promise<Invitation | undefined> => {
    const [row] = await session.writeReturning(statement, [accountKey, id, at]);
    return row && toInvitation(row);
  };
  return {
    ...createInvitationReads(session, accountKey),
    insert: async ({ id, hash, email, role, invitedBy, createdAt, expiresAt }) => {
      const values = [accountKey, id, hash, email, emailKey(email), role, invitedBy, createdAt, expiresAt];
      const [row] = await session.writeReturning(insert, values);
      if (row === undefined) throw new Error('What is inserted comes back');
      return toInvitation(row);
    },
    accept: (id, at) => close(accept, id, at),
    revoke: (id, at) => close(revoke, id, at),
  };
}
