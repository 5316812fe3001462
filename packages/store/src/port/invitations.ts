import type { Invitation, Role } from '@tagsmith/core';

/** A new invitation; times in milliseconds since the epoch. */
export interface NewInvitation {
  readonly id: string;
  /** SHA-256 of the token; the token itself is never stored. */
  readonly hash: Uint8Array;
  readonly email: string;
  readonly role: Role;
  /** The id of the user who invites, if one does. */
  readonly invitedBy: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface InvitationReads {
  /** Those that are open at `at` (ms since the epoch), oldest first, then by id. */
  listOpen(at: number): Promise<readonly Invitation[]>;
}

export interface InvitationWrites extends InvitationReads {
  insert(invitation: NewInvitation): Promise<Invitation>;
  /** Accepts at `at` (ms since the epoch) one that is open then; undefined otherwise. */
  accept(id: string, at: number): Promise<Invitation | undefined>;
  /** Takes back at `at` (ms since the epoch) one that is open then; undefined otherwise. */
  revoke(id: string, at: number): Promise<Invitation | undefined>;
}
