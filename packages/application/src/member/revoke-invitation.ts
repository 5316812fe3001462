import { DomainError } from '@tagsmith/core';
import { invitationRevokeInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';

/** Takes back an invitation that is open. */
export const revokeInvitation = writeVerb({
  scope: 'admin',
  input: invitationRevokeInput,
  run: async (tx, { now }, { id }) => {
    const invitation = await tx.invitations.revoke(id, now);
    if (invitation === undefined) {
      throw new DomainError('not_found', 'invitation_not_found', 'There is no open invitation with this id.');
    }
    return { invitation };
  },
});
