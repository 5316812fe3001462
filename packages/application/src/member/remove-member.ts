import { memberRemoveInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { assertOwnerLeft, getMember } from './get-member.ts';

/** Takes a member out of the account and ends their sessions in it. */
export const removeMember = writeVerb({
  scope: 'admin',
  input: memberRemoveInput,
  run: async (tx, { now }, { userId }) => {
    const member = await getMember(tx, userId);
    await assertOwnerLeft(tx, userId);
    await tx.members.remove(userId, now);
    return { member };
  },
});
