import { emailKey, type Invitation, type Role } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import type { InvitationReads, InvitationWrites } from '../port/invitations.ts';
import { isoTime } from './iso-time.ts';
import { prepare } from './prepare.ts';

export interface InvitationRow {
  readonly uid: string;
  readonly email: string;
  readonly role: Role;
  readonly created_at: number;
  readonly expires_at: number;
}

/** Of `invitation`. */
export const invitationColumns = `invitation.uid, invitation.email, invitation.role, invitation.created_at,
  invitation.expires_at`;

const isOpen = 'accepted_at IS NULL AND revoked_at IS NULL AND expires_at > ?';

export function bindInvitationReads(db: Database): (accountKey: number) => InvitationReads {
  const selectOpen = prepare<[number, number], InvitationRow>(
    db,
    `SELECT ${invitationColumns} FROM invitation WHERE account_id = ? AND ${isOpen} ORDER BY created_at, uid`,
  );
  return (accountKey) => ({
    listOpen: async (at) => selectOpen.all(accountKey, at).map(toInvitation),
  });
}

export function bindInvitationWrites(db: Database): (accountKey: number) => InvitationWrites {
  const bindReads = bindInvitationReads(db);
  const insert = prepare(
    db,
    `
    INSERT INTO invitation (account_id, uid, hash, email, email_key, role, created_at, expires_at)
    VALUES (@accountKey, @id, @hash, @email, @emailKey, @role, @createdAt, @expiresAt)`,
  );
  const closeAs = (column: 'accepted_at' | 'revoked_at') =>
    prepare<[number, number, string, number], InvitationRow>(
      db,
      `
      UPDATE invitation SET ${column} = ? WHERE account_id = ? AND uid = ? AND ${isOpen}
      RETURNING uid, email, role, created_at, expires_at`,
    );
  const [accept, revoke] = [closeAs('accepted_at'), closeAs('revoked_at')];

  return (accountKey) => ({
    ...bindReads(accountKey),
    insert: async (invitation) => {
      insert.run({ ...invitation, accountKey, emailKey: emailKey(invitation.email) });
      const { id, email, role, createdAt, expiresAt } = invitation;
      return { id, email, role, createdAt: isoTime(createdAt), expiresAt: isoTime(expiresAt) };
    },
    accept: async (id, at) => optional(accept.get(at, accountKey, id, at)),
    revoke: async (id, at) => optional(revoke.get(at, accountKey, id, at)),
  });
}

function optional(row: InvitationRow | undefined): Invitation | undefined {
  return row && toInvitation(row);
}

export function toInvitation(row: InvitationRow): Invitation {
  return {
    id: row.uid,
    email: row.email,
    role: row.role,
    createdAt: isoTime(row.created_at),
    expiresAt: isoTime(row.expires_at),
  };
}
