import { memberListInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';

/** Who is in the account, oldest first, and whom it waits for. */
export const listMembers = readVerb({
  scope: 'admin',
  input: memberListInput,
  run: async (tx, { now }) => ({
    members: await tx.members.list(),
    invitations: await tx.invitations.listOpen(now),
  }),
});
