import { sessionListInput } from '@tagsmith/schema';
import type { z } from 'zod';
import type { Principal } from '../account/authenticate-api-key.ts';
import { parseInput } from '../engine/parse-input.ts';
import type { PeopleContext } from '../people-context.ts';
import { sessionOf } from './session-of.ts';

/** One of the places where a user is signed in. */
export interface ListedSession {
  /** UUID. */
  readonly id: string;
  /** ISO 8601, UTC, milliseconds. */
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly address: string | null;
  readonly userAgent: string | null;
  /** Whether it is the one that asks. */
  readonly isCurrent: boolean;
}

/** Where the signed-in user is signed in, newest first. @throws DomainError `forbidden`, `session_required` */
export async function listSessions(
  { store }: PeopleContext,
  principal: Principal,
  input: z.input<typeof sessionListInput>,
): Promise<{ readonly items: readonly ListedSession[] }> {
  const current = sessionOf(principal);
  parseInput(sessionListInput, input);
  const live = await store.sessions.listLive(current.user.id, Date.now());
  const items = live.map(({ id, createdAt, lastUsedAt, address, userAgent }) => ({
    id,
    createdAt: new Date(createdAt).toISOString(),
    lastUsedAt: new Date(lastUsedAt).toISOString(),
    address,
    userAgent,
    isCurrent: id === current.id,
  }));
  return { items };
}
