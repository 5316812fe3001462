import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refuseUnknown } from '../outside-dialects.ts';
import { isPageRequest } from './is-page-request.ts';
import { securityHeaders } from './security-headers.ts';

const build = fileURLToPath(new URL('../../../../web/dist', import.meta.url));
const pageFile = join(build, 'index.html');

/**
 * Serves the built UI: its assets, and its one page wherever a browser goes that no API answers for. A checkout without a
 * build has the APIs only. In a scope of its own, because helmet's hooks would slow every call of an API.
 */
export function webUi(app: FastifyInstance): void {
  app.register(async (scope) => {
    await scope.register(helmet, securityHeaders);
    // Read once: a page and the assets that it names are of one build.
    const page = existsSync(pageFile) ? readFileSync(pageFile, 'utf8') : undefined;
    if (page !== undefined) serveAssets(scope);
    scope.setNotFoundHandler(async (request, reply) => {
      if (page === undefined || !isPageRequest(request)) return refuseUnknown(reply);
      return reply.code(200).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
    });
  });
}

/** Their names have a hash of what is in them. */
function serveAssets(app: FastifyInstance): void {
  app.register(fastifyStatic, {
    root: join(build, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
    index: false,
    decorateReply: false,
  });
}
