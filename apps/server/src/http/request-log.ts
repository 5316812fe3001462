import type { FastifyRequest } from 'fastify';

/** What of a request goes into the log: as Fastify has it, without the secrets that a link may carry. */
export function logRequest({ method, url, host, ip }: FastifyRequest) {
  return { method, url: hideTokens(url), host, remoteAddress: ip };
}

/** `/setup?token=abc` → `/setup?token=***`. */
export function hideTokens(url: string): string {
  return url.replace(/([?&]token=)[^&#]*/gi, '$1***');
}
