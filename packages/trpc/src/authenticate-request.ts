import type { Engine, Principal } from '@tagsmith/application';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { assertSameSite } from './browser/assert-same-site.ts';
import { sessionTokenOf, setSessionCookie } from './browser/session-cookie.ts';

/**
 * Who calls: by an API key or, where there is none, by a browser's cookie.
 * @throws DomainError `unauthenticated`; `forbidden`, `cross_site`; `limit_exceeded`, `rate_limited`
 */
export async function authenticateRequest(
  engine: Engine,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Principal> {
  const key = /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
  const token = key === undefined ? sessionTokenOf(request) : undefined;
  if (token === undefined) return engine.authenticate(key, request.ip);
  assertSameSite(request);
  const { principal, isRenewed } = await engine.people.authenticate(token);
  if (isRenewed) setSessionCookie(reply, token);
  return principal;
}
