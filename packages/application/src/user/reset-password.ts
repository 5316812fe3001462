import { DomainError, emailKey, type User } from '@tagsmith/core';
import { passwordResetInput } from '@tagsmith/schema';
import type { Store } from '@tagsmith/store';
import type { z } from 'zod';
import { parseInput } from '../engine/parse-input.ts';
import { hashPassword } from './password.ts';

/**
 * Gives a user a new password and ends all sessions, for who has the machine. Not a verb: it acts in nobody's account.
 * @throws DomainError `invalid`; `not_found`, `user_not_found`
 */
export async function resetPassword(store: Store, input: z.input<typeof passwordResetInput>): Promise<User> {
  const { email, password } = parseInput(passwordResetInput, input);
  const found = await store.users.find({ emailKey: emailKey(email) });
  if (found === undefined) {
    throw new DomainError('not_found', 'user_not_found', `There is no user "${email}"; see "users list".`);
  }
  await store.users.setPassword(found.user.id, { passwordHash: await hashPassword(password), at: Date.now() });
  return found.user;
}
