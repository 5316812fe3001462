import type { CookieSerializeOptions } from '@fastify/cookie';
import { limits } from '@tagsmith/core';
import type { FastifyReply, FastifyRequest } from 'fastify';

const name = 'tagsmith_session';

/** No script reads it, no other site's form sends it, and where it came over TLS it never goes without. */
const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: 'auto' };

/** The token of the session that a browser sends along; the app has `@fastify/cookie`. */
export function sessionTokenOf({ cookies }: FastifyRequest): string | undefined {
  return cookies[name] || undefined;
}

/** Makes the browser keep a session's token for as long as the session lasts from now. */
export function setSessionCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(name, token, { ...options, maxAge: limits.sessionDays * 86_400 });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(name, options);
}
