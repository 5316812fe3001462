import { type Account, DomainError, type Invitation } from '@tagsmith/core';
import type { PeopleContext } from '../people-context.ts';
import { hashSecretToken } from '../secret-token.ts';
import type { Browser } from '../session/start-session.ts';

/**
 * The invitation that a token opens, and its account. A wrong token counts as a failed authentication.
 * @throws DomainError `not_found`, `invitation_not_found`; `limit_exceeded`, `rate_limited`
 */
export async function findOpenInvitation(
  { store, rateLimits }: PeopleContext,
  token: string,
  { address }: Browser,
): Promise<{ readonly account: Account; readonly invitation: Invitation }> {
  const found = await store.accounts.findByInvitationHash(hashSecretToken(token));
  const open = found && (await store.read(found.account.id, (tx) => tx.invitations.listOpen(Date.now())));
  if (found !== undefined && open?.some(({ id }) => id === found.invitation.id)) return found;
  await rateLimits.countFailure(address);
  throw invitationNotOpen();
}

export function invitationNotOpen(): DomainError {
  const message = 'This invitation is not open: it was used or taken back, or its time is over. Ask for a new one.';
  return new DomainError('not_found', 'invitation_not_found', message);
}
