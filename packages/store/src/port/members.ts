import type { Member, Role } from '@tagsmith/core';
import type { NewUser } from './users.ts';

export interface MemberReads {
  /** All of the account, by when they came, then by id. */
  list(): Promise<readonly Member[]>;
}

/** Where a user comes into the account; `since` in milliseconds since the epoch. */
export interface NewMember {
  readonly role: Role;
  readonly since: number;
}

export interface MemberWrites extends MemberReads {
  /** Makes a user, who is a member of the account. @throws StoreError `unique` (constraint `user_email`) */
  insertUser(user: NewUser, member: NewMember): Promise<Member>;
  /** Makes a user that there is a member. @throws StoreError `unique` (constraint `member`) */
  join(userId: string, member: NewMember): Promise<Member>;
  /** Undefined when the user is no member. */
  setRole(userId: string, role: Role): Promise<Member | undefined>;
  /** Takes the user out and ends, at `at` (ms since the epoch), the user's sessions in the account. */
  remove(userId: string, at: number): Promise<void>;
}
