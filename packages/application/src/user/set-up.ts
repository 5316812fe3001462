import { DomainError } from '@tagsmith/core';
import { setUpInput } from '@tagsmith/schema';
import type { z } from 'zod';
import { parseInput } from '../engine/parse-input.ts';
import { newId } from '../ids.ts';
import type { PeopleContext } from '../people-context.ts';
import { hashSecretToken } from '../secret-token.ts';
import { type Browser, type SignedIn, startSession } from '../session/start-session.ts';
import { hashPassword } from './password.ts';

/**
 * Makes the first user, the owner of the oldest account, for who has a token that a start printed.
 * @throws DomainError `invalid`; `conflict`, `setup_done`; `unauthenticated`, `setup_token_invalid`
 */
export async function setUp(
  { store, rateLimits }: PeopleContext,
  input: z.input<typeof setUpInput>,
  browser: Browser,
): Promise<SignedIn> {
  const { token, email, password, name } = parseInput(setUpInput, input);
  if (await store.users.exist()) throw setupDone();
  if (!(await store.setupTokens.isKept(hashSecretToken(token)))) {
    await rateLimits.countFailure(browser.address);
    const message = 'This setup link is not valid: each start of the server prints a new one.';
    throw new DomainError('unauthenticated', 'setup_token_invalid', message);
  }
  const [account] = await store.accounts.list();
  if (account === undefined) {
    throw new DomainError('not_found', 'account_not_found', 'There is no account yet.');
  }
  const passwordHash = await hashPassword(password);
  const user = { id: newId(), email, name, passwordHash, createdAt: Date.now() };
  // Of two who come at the same time, one is the first.
  const owner = await store.users.createFirst(user, account.id);
  if (owner === undefined) throw setupDone();
  return startSession(store, { user: owner, account, role: 'owner' }, browser);
}

function setupDone(): DomainError {
  return new DomainError('conflict', 'setup_done', 'The setup was done: there is an owner, who can invite others.');
}
