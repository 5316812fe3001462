import { DomainError } from '@tagsmith/core';
import { sessionRevokeInput } from '@tagsmith/schema';
import type { z } from 'zod';
import type { Principal } from '../account/authenticate-api-key.ts';
import { parseInput } from '../engine/parse-input.ts';
import type { PeopleContext } from '../people-context.ts';
import { sessionOf } from './session-of.ts';

/**
 * Ends one of the signed-in user's own sessions; ending it again changes nothing.
 * @throws DomainError `invalid`; `forbidden`, `session_required`; `not_found`, `session_not_found`
 */
export async function revokeSession(
  { store }: PeopleContext,
  principal: Principal,
  input: z.input<typeof sessionRevokeInput>,
): Promise<{ readonly id: string }> {
  const { user } = sessionOf(principal);
  const { id } = parseInput(sessionRevokeInput, input);
  if (await store.sessions.end(user.id, id, Date.now())) return { id };
  throw new DomainError('not_found', 'session_not_found', 'You have no session with this id.');
}
