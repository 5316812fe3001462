import { emailKey, type Invitation } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import type { InvitationReads, InvitationWrites, NewInvitation } from '../port/invitations.ts';
import { type InvitationRow, toInvitation } from '../records/invitation-rows.ts';
import { prepare } from './prepare.ts';

/** Of `invitation`. */
export const invitationColumns = `invitation.uid, invitation.email, invitation.role, invitation.created_at,
  invitation.expires_at,
  (SELECT coalesce(user.name, user.email) FROM user WHERE user.id = invitation.invited_by) AS invited_by`;

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
  const insert = prepare<[NewInvitation & { readonly accountKey: number; readonly emailKey: string }], InvitationRow>(
    db,
    `
    INSERT INTO invitation (account_id, uid, hash, email, email_key, role, invited_by, created_at, expires_at)
    VALUES (@accountKey, @id, @hash, @email, @emailKey, @role, (SELECT id FROM user WHERE uid = @invitedBy), @createdAt,
      @expiresAt)
    RETURNING ${invitationColumns}`,
  );
  const closeAs = (column: 'accepted_at' | 'revoked_at') =>
    prepare<[number, number, string, number], InvitationRow>(
      db,
      `
      UPDATE invitation SET ${column} = ? WHERE account_id = ? AND uid = ? AND ${isOpen}
      RETURNING ${invitationColumns}`,
    );
  const [accept, revoke] = [closeAs('accepted_at'), closeAs('revoked_at')];

  return (accountKey) => ({
    ...bindReads(accountKey),
    insert: async (invitation) => {
      const row = insert.get({ ...invitation, accountKey, emailKey: emailKey(invitation.email) });
      if (row === undefined) throw new Error('What is inserted comes back');
      return toInvitation(row);
    },
    accept: async (id, at) => optional(accept.get(at, accountKey, id, at)),
    revoke: async (id, at) => optional(revoke.get(at, accountKey, id, at)),
  });
}

function optional(row: InvitationRow | undefined): Invitation | undefined {
  return row && toInvitation(row);
}
