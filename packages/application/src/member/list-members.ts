import { allows } from '@tagsmith/core';
import { memberListInput } from '@tagsmith/schema';
import { scopeMissing } from '../engine/scope-missing.ts';
import { readVerb } from '../engine/verb.ts';

/**
 * Who is in the account, oldest first, for everybody who is in it; and whom it waits for, for those who invite: others
 * see an empty list. An API key is nobody who is in it, and needs the scope `admin`.
 */
export const listMembers = readVerb({
  input: memberListInput,
  run: async (tx, context) => {
    const mayInvite = allows(context.scope, 'admin');
    if (!mayInvite && context.actor.kind !== 'user') throw scopeMissing(context, 'admin');
    return {
      members: await tx.members.list(),
      invitations: mayInvite ? await tx.invitations.listOpen(context.now) : [],
    };
  },
});
