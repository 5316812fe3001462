import type { People, Principal } from '@tagsmith/application';
import { DomainError, type Session } from '@tagsmith/core';
import { sessionTokenOf, setSessionCookie } from '@tagsmith/trpc';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Who is signed in in the browser that asks. @throws DomainError `unauthenticated`, `session_invalid` */
export async function requireSession(
  people: People,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Principal & { readonly session: Session }> {
  const token = sessionTokenOf(request);
  if (token === undefined) {
    throw new DomainError('unauthenticated', 'session_invalid', 'You are not signed in; sign in first.');
  }
  const { principal, isRenewed } = await people.authenticate(token);
  if (isRenewed) setSessionCookie(reply, token);
  return principal;
}
