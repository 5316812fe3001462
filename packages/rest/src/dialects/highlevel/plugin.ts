import type { Engine } from '@tagsmith/application';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { bearerToken } from '../../http/bearer-token.ts';
import { mount, type Routes, speak } from '../../http/dialect.ts';
import { RequestFault } from '../../http/request-fault.ts';
import { renderError } from './errors.ts';
import { contactRoutes } from './routes/contacts.ts';
import { assertVersion } from './version.ts';

/** What of the root is HighLevel's: everything under these answers in its envelope, and nothing else does. */
const routesByPrefix: Readonly<Record<string, readonly Routes[]>> = {
  '/contacts': [contactRoutes],
  '/locations': [],
  '/campaigns': [],
};

/** Calls that are not served yet, and no contact's id. */
const unserved = ['/contacts/search', '/contacts/upsert'];

/** HighLevel's API, to be mounted at the root. */
export const highLevel: FastifyPluginAsync<{ readonly engine: Engine }> = async (app, { engine }) => {
  speak(app, engine, {
    source: 'highlevel',
    keyOf: ({ authorization }) => bearerToken(authorization),
    renderError,
  });
  app.addHook('onRequest', async ({ headers }) => assertVersion(headers.version));
  for (const path of unserved) app.all(path, refuseUnknown);
  for (const [prefix, nouns] of Object.entries(routesByPrefix)) {
    app.register(async (scope) => mount(scope, nouns, refuseUnknown), { prefix });
  }
};

/** In the words of NestJS, which is what the vendor answers with. */
async function refuseUnknown({ method, url }: FastifyRequest): Promise<never> {
  throw new RequestFault('no_route', `Cannot ${method} ${url.split('?', 1)[0]}`);
}
