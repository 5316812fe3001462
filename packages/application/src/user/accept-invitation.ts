import { DomainError, emailKey, type Member } from '@tagsmith/core';
import { acceptInvitationInput } from '@tagsmith/schema';
import type { UserWithPassword } from '@tagsmith/store';
import type { z } from 'zod';
import { parseInput } from '../engine/parse-input.ts';
import { newId } from '../ids.ts';
import type { PeopleContext } from '../people-context.ts';
import { type Browser, type SignedIn, startSession } from '../session/start-session.ts';
import { findOpenInvitation, invitationNotOpen } from './find-open-invitation.ts';
import { hashPassword, isPassword } from './password.ts';

/**
 * Makes who has the invitation's token a member: a new user with this password, or the user that has the email already
 * and whose password it then must be.
 * @throws DomainError `invalid`; `not_found`, `invitation_not_found`; `unauthenticated`, `credentials_invalid`;
 * `conflict`, `member_exists`; `limit_exceeded`, `rate_limited`
 */
export async function acceptInvitation(
  context: PeopleContext,
  input: z.input<typeof acceptInvitationInput>,
  browser: Browser,
): Promise<SignedIn> {
  const { token, password, name } = parseInput(acceptInvitationInput, input);
  // Before a password is hashed, which takes long; the transaction that closes it looks again.
  const { account, invitation } = await findOpenInvitation(context, token, browser);
  const known = await context.store.users.find({ emailKey: emailKey(invitation.email) });
  if (known !== undefined) await assertPassword(context, known, { password, address: browser.address });
  const passwordHash = known?.passwordHash ?? (await hashPassword(password));

  const enter = (now: number) => ({ id: newId(), email: invitation.email, name, passwordHash, createdAt: now });
  const { user, role } = await context.store.write(account.id, async (tx): Promise<Member> => {
    const now = Date.now();
    if ((await tx.invitations.accept(invitation.id, now)) === undefined) throw invitationNotOpen();
    const place = { role: invitation.role, since: now };
    return known === undefined ? tx.members.insertUser(enter(now), place) : tx.members.join(known.user.id, place);
  });
  return startSession(context.store, { user, account, role }, browser);
}

async function assertPassword(
  { signInLimits }: PeopleContext,
  { user, passwordHash }: UserWithPassword,
  { password, address }: { readonly password: string; readonly address: string },
): Promise<void> {
  const tried = { address, email: user.email };
  await signInLimits.countTry(tried);
  if (!(await isPassword(passwordHash, password))) {
    const message = 'There is a user with this email already: give the password of that user to join the account.';
    throw new DomainError('unauthenticated', 'credentials_invalid', message);
  }
  await signInLimits.giveBack(tried);
}
