import { DomainError, emailKey, limits } from '@tagsmith/core';
import { memberInviteInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { newId } from '../ids.ts';
import { hashSecretToken, newSecretToken } from '../secret-token.ts';

const life = limits.invitationDays * 86_400_000;

/**
 * Invites a person. The path that opens the account to them is in this result and nowhere else, ever; an invitation of
 * the same email that was open is taken back.
 */
export const inviteMember = writeVerb({
  scope: 'admin',
  resultIsSecret: true,
  input: memberInviteInput,
  run: async (tx, { now, actor }, { email, role }) => {
    const isSame = (other: { readonly email: string }) => emailKey(other.email) === emailKey(email);
    if ((await tx.members.list()).some(({ user }) => isSame(user))) {
      throw new DomainError('conflict', 'member_exists', 'This person is a member of the account already.');
    }
    for (const { id } of (await tx.invitations.listOpen(now)).filter(isSame)) await tx.invitations.revoke(id, now);
    const token = newSecretToken();
    const invitation = await tx.invitations.insert({
      id: newId(),
      hash: hashSecretToken(token),
      email,
      role,
      invitedBy: actor.kind === 'user' ? actor.id : null,
      createdAt: now,
      expiresAt: now + life,
    });
    return { invitation, path: `/invitation?token=${token}` };
  },
});
