import type { FastifyRequest } from 'fastify';

/** What lies below is for programs, whoever asks. */
const programs = /^\/(?:api|assets|auth|data|engage|openapi|trpc)(?:[/?]|$)/;

/** Whether a browser wants a page: the APIs' clients ask for JSON, or for anything. */
export function isPageRequest({ method, url, headers }: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): boolean {
  const wantsHtml = headers.accept?.includes('text/html') === true;
  return (method === 'GET' || method === 'HEAD') && wantsHtml && !programs.test(url);
}
