import type { Invitation, Role } from '@tagsmith/core';
import { isoTime } from './iso-time.ts';

export interface InvitationRow {
  readonly uid: string;
  readonly email: string;
  readonly role: Role;
  readonly invited_by: string | null;
  readonly created_at: number;
  readonly expires_at: number;
}

export function toInvitation(row: InvitationRow): Invitation {
  return {
    id: row.uid,
    email: row.email,
    role: row.role,
    invitedBy: row.invited_by,
    createdAt: isoTime(row.created_at),
    expiresAt: isoTime(row.expires_at),
  };
}
