import type { Engine } from '@tagsmith/application';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { bearerToken } from '../../http/bearer-token.ts';
import { mount, type Routes, speak } from '../../http/dialect.ts';
import { RequestFault } from '../../http/request-fault.ts';
import { renderError } from './errors.ts';
import { noteRate } from './rate-headers.ts';
import { campaignRoutes, contactCampaignRoutes } from './routes/campaigns.ts';
import { contactTagRoutes } from './routes/contact-tags.ts';
import { contactRoutes } from './routes/contacts.ts';
import { customFieldRoutes } from './routes/custom-fields.ts';
import { locationTagRoutes } from './routes/location-tags.ts';
import { searchRoutes } from './routes/search.ts';
import { refuseUnsupported } from './unsupported.ts';
import { validate } from './validate.ts';
import { assertVersion } from './version.ts';

/** What of the root is HighLevel's: everything under these answers in its envelope, and nothing else does. */
const routesByPrefix: Readonly<Record<string, readonly Routes[]>> = {
  '/contacts': [contactRoutes, contactTagRoutes, contactCampaignRoutes, searchRoutes],
  '/locations': [locationTagRoutes, customFieldRoutes],
  '/campaigns': [campaignRoutes],
};

/** HighLevel's API, to be mounted at the root. */
export const highLevel: FastifyPluginAsync<{ readonly engine: Engine }> = async (app, { engine }) => {
  speak(app, engine, {
    source: 'highlevel',
    keyOf: ({ authorization }) => bearerToken(authorization),
    renderError,
  });
  app.setValidatorCompiler(validate);
  app.addHook('onRequest', ({ headers }, _reply, done) => {
    assertVersion(headers.version);
    done();
  });
  app.addHook('onSend', noteRate);
  refuseUnsupported(app);
  for (const [prefix, nouns] of Object.entries(routesByPrefix)) {
    app.register(async (scope) => mount(scope, nouns, refuseUnknown), { prefix });
  }
};

/** In the words of NestJS, which is what the vendor answers with. */
async function refuseUnknown({ method, url }: FastifyRequest): Promise<never> {
  throw new RequestFault('no_route', `Cannot ${method} ${url.split('?', 1)[0]}`);
}
