import type { Scope } from '../account/api-key.ts';
import type { User } from './user.ts';

/** What a person may do in an account, from all to little. */
export const roles = ['owner', 'member', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** What a role allows, in the words of API keys. */
export const scopeOfRole = { owner: 'admin', member: 'write', viewer: 'read' } as const satisfies Record<Role, Scope>;

/** A user in an account. */
export interface Member {
  readonly user: User;
  readonly role: Role;
  /** ISO 8601, UTC, milliseconds. */
  readonly since: string;
}

/** A place in an account that waits for a person, without the token that opens it. */
export interface Invitation {
  /** UUID. */
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  /** What the person is called who invited; null where none did, but an API key. */
  readonly invitedBy: string | null;
  /** ISO 8601, UTC, milliseconds. */
  readonly createdAt: string;
  readonly expiresAt: string;
}
