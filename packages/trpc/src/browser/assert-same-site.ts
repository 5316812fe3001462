import { DomainError } from '@tagsmith/core';
import type { FastifyRequest } from 'fastify';

/** Methods that change nothing. */
const safe = ['GET', 'HEAD'];

/**
 * Refuses what another site makes a browser send along with our cookie. A browser says in `Sec-Fetch-Site` whose page
 * asks; it leaves that out over plain HTTP, and then names the page's origin.
 * @throws DomainError `forbidden`, `cross_site`
 */
export function assertSameSite({ method, headers, host }: Pick<FastifyRequest, 'method' | 'headers' | 'host'>): void {
  if (safe.includes(method)) return;
  const site = headers['sec-fetch-site'];
  if (site === undefined ? isOwn(headers.origin, host) : site === 'same-origin') return;
  const message = 'A signed-in browser may ask this only from a page of this server.';
  throw new DomainError('forbidden', 'cross_site', message);
}

/** Whether a page is of this host; whoever stands in front of us may speak TLS where we don't. */
function isOwn(origin: string | undefined, host: string): boolean {
  return [`http://${host}`, `https://${host}`].includes(origin ?? '');
}
