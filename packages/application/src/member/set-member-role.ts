import { memberRoleInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { assertOwnerLeft, getMember, memberNotFound } from './get-member.ts';

/** Gives a member another role, at once, in every session of theirs. */
export const setMemberRole = writeVerb({
  scope: 'admin',
  input: memberRoleInput,
  run: async (tx, _context, { userId, role }) => {
    await getMember(tx, userId);
    if (role !== 'owner') await assertOwnerLeft(tx, userId);
    const member = await tx.members.setRole(userId, role);
    if (member === undefined) throw memberNotFound();
    return { member };
  },
});
