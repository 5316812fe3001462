import { type Account, emailKey, type Invitation } from '@tagsmith/core';
import { invitationPreviewInput } from '@tagsmith/schema';
import type { z } from 'zod';
import { parseInput } from '../engine/parse-input.ts';
import type { PeopleContext } from '../people-context.ts';
import type { Browser } from '../session/start-session.ts';
import { findOpenInvitation } from './find-open-invitation.ts';

/** What who has an invitation's token may know before they accept it. */
export interface InvitationPreview extends Omit<Invitation, 'id' | 'createdAt'> {
  readonly account: Pick<Account, 'name'>;
  /** Whether the email has a user already, whose password opens the account then. */
  readonly isKnown: boolean;
}

/** Changes nothing. @throws DomainError `invalid`; `not_found`, `invitation_not_found`; `limit_exceeded`, `rate_limited` */
export async function previewInvitation(
  context: PeopleContext,
  input: z.input<typeof invitationPreviewInput>,
  browser: Browser,
): Promise<InvitationPreview> {
  const { token } = parseInput(invitationPreviewInput, input);
  const { account, invitation } = await findOpenInvitation(context, token, browser);
  const { email, role, invitedBy, expiresAt } = invitation;
  const known = await context.store.users.find({ emailKey: emailKey(email) });
  return { account: { name: account.name }, email, role, invitedBy, expiresAt, isKnown: known !== undefined };
}
