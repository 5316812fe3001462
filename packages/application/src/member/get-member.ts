import { DomainError, type Member } from '@tagsmith/core';
import type { ReadTx } from '@tagsmith/store';

/** @throws DomainError `not_found`, `member_not_found` */
export async function getMember(tx: ReadTx, userId: string): Promise<Member> {
  const member = (await tx.members.list()).find(({ user }) => user.id === userId);
  if (member === undefined) throw memberNotFound();
  return member;
}

/** Refuses what would leave the account without an owner once this user is none. @throws DomainError `conflict`, `last_owner` */
export async function assertOwnerLeft(tx: ReadTx, userId: string): Promise<void> {
  const owners = (await tx.members.list()).filter(({ role }) => role === 'owner');
  if (owners.length > 1 || owners[0]?.user.id !== userId) return;
  const message = 'This is the only owner of the account: make another member an owner first.';
  throw new DomainError('conflict', 'last_owner', message);
}

export function memberNotFound(): DomainError {
  return new DomainError('not_found', 'member_not_found', 'There is no member with this user id.');
}
