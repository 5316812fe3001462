import { DomainError, emailKey } from '@tagsmith/core';
import { signInInput } from '@tagsmith/schema';
import type { z } from 'zod';
import { parseInput } from '../engine/parse-input.ts';
import type { PeopleContext } from '../people-context.ts';
import { type Browser, type SignedIn, startSession } from '../session/start-session.ts';
import { isPassword } from './password.ts';

/**
 * Starts a session in the account where the user was last. An unknown email, a wrong password and a user without any
 * account look the same, also by the time it takes.
 * @throws DomainError `invalid`; `unauthenticated`, `credentials_invalid`; `limit_exceeded`, `rate_limited`
 */
export async function signIn(
  { store, signInLimits }: PeopleContext,
  input: z.input<typeof signInInput>,
  browser: Browser,
): Promise<SignedIn> {
  const { email, password } = parseInput(signInInput, input);
  const tried = { address: browser.address, email };
  await signInLimits.countTry(tried);
  const found = await store.users.find({ emailKey: emailKey(email) });
  const isRight = await isPassword(found?.passwordHash, password);
  const [latest] = found === undefined || !isRight ? [] : await store.users.listAccounts(found.user.id);
  if (found === undefined || latest === undefined) {
    throw new DomainError('unauthenticated', 'credentials_invalid', 'The email or the password is wrong.');
  }
  await signInLimits.giveBack(tried);
  return startSession(store, { user: found.user, ...latest }, browser);
}
