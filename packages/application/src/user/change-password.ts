import { invalidInput, type Session } from '@tagsmith/core';
import { passwordChangeInput } from '@tagsmith/schema';
import type { z } from 'zod';
import type { Principal } from '../account/authenticate-api-key.ts';
import { parseInput } from '../engine/parse-input.ts';
import type { PeopleContext } from '../people-context.ts';
import { sessionOf } from '../session/session-of.ts';
import { hashPassword, isPassword } from './password.ts';

/**
 * Gives the signed-in user a new password and ends all other sessions.
 * @throws DomainError `invalid`; `forbidden`, `session_required`; `limit_exceeded`, `rate_limited`
 */
export async function changePassword(
  { store, signInLimits }: PeopleContext,
  principal: Principal,
  input: z.input<typeof passwordChangeInput>,
): Promise<{ readonly user: Session['user'] }> {
  const { id: keptSessionId, user } = sessionOf(principal);
  const { current, next } = parseInput(passwordChangeInput, input);
  await signInLimits.countTry(user);
  const found = await store.users.find({ id: user.id });
  if (!(await isPassword(found?.passwordHash, current))) {
    throw invalidInput([{ path: ['current'], message: 'is not the password that you have now' }]);
  }
  await signInLimits.giveBack(user);
  const passwordHash = await hashPassword(next);
  await store.users.setPassword(user.id, { passwordHash, at: Date.now(), keptSessionId });
  return { user };
}
