import { DomainError } from '@tagsmith/core';
import { accountSwitchInput } from '@tagsmith/schema';
import type { z } from 'zod';
import { parseInput } from '../engine/parse-input.ts';
import type { PeopleContext } from '../people-context.ts';
import { authenticateSession } from './authenticate-session.ts';
import { type Browser, type SignedIn, startSession } from './start-session.ts';

/**
 * Goes on in another account of the same user: a session is of one account, so this one ends and another begins. An
 * account that the user is no member of looks like none.
 * @throws DomainError `invalid`; `unauthenticated`, `session_invalid`; `not_found`, `account_not_found`
 */
export async function switchAccount(
  { store }: PeopleContext,
  token: string | undefined,
  input: z.input<typeof accountSwitchInput>,
  browser: Browser,
): Promise<SignedIn> {
  const { session } = (await authenticateSession(store, token ?? '')).principal;
  const { accountId } = parseInput(accountSwitchInput, input);
  const found = await store.users.find({ id: session.user.id });
  const wanted = (await store.users.listAccounts(session.user.id)).find(({ account }) => account.id === accountId);
  if (found === undefined || wanted === undefined) {
    throw new DomainError('not_found', 'account_not_found', 'You are a member of no account with this id.');
  }
  const signedIn = await startSession(store, { user: found.user, ...wanted }, browser);
  await store.sessions.end(session.user.id, session.id, Date.now());
  return signedIn;
}
