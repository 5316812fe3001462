import type { People } from '@tagsmith/application';
import { DomainError, type Session } from '@tagsmith/core';
import { sessionTokenOf, setSessionCookie } from '@tagsmith/trpc';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The session of the browser that asks; null when it is not signed in, or not any more. */
export async function findSession(
  people: People,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Session | null> {
  const token = sessionTokenOf(request);
  if (token === undefined) return null;
  try {
    const { principal, isRenewed } = await people.authenticate(token);
    if (isRenewed) setSessionCookie(reply, token);
    return principal.session;
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'unauthenticated') return null;
    throw error;
  }
}
