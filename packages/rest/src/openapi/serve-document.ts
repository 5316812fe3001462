import type { FastifyInstance, RouteOptions } from 'fastify';
import type { DialectDocument } from './dialect-document.ts';

/**
 * Serves at `/openapi/<name>.json` the document of the routes that are registered on `app`, or below it, after this.
 * It is made when it is first asked for, and so is all that is needed to make it loaded then: a start should not wait.
 */
export function serveDocument(app: FastifyInstance, name: string, load: () => Promise<DialectDocument>): void {
  let json: Promise<string> | undefined;
  app.get(`/openapi/${name}.json`, async (_request, reply) => {
    json ??= write(routes, load);
    return reply.type('application/json; charset=utf-8').send(await json);
  });

  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    routes.push(route);
  });
}

async function write(routes: readonly RouteOptions[], load: () => Promise<DialectDocument>): Promise<string> {
  const [{ writeDocument }, document] = await Promise.all([import('./write-document.ts'), load()]);
  return JSON.stringify(await writeDocument(routes, document));
}
