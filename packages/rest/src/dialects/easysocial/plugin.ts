import type { Engine } from '@tagsmith/application';
import type { FastifyPluginAsync } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { bearerToken } from '../../http/bearer-token.ts';
import { takeOnlySoundJson } from '../../http/json-body.ts';
import { collectMethods } from '../../http/refuse-other-methods.ts';
import { RequestFault } from '../../http/request-fault.ts';
import { renderError } from './errors.ts';
import { leadRoutes } from './routes/leads.ts';
import { tagRoutes } from './routes/tags.ts';

/** EasySocial's engage API, to be mounted at `/api/v1` and its aliases. */
export const easysocial: FastifyPluginAsync<{ readonly engine: Engine }> = async (app, { engine }) => {
  takeOnlySoundJson(app);
  app.setValidatorCompiler(validatorCompiler);
  app.setErrorHandler(renderError);
  app.setNotFoundHandler(async () => {
    throw new RequestFault('no_route', 'Not found');
  });
  app.addHook('onRequest', async (request) => {
    request.caller = await engine.authenticate(keyOf(request.headers.authorization));
  });
  const refuseOtherMethods = collectMethods(app);
  for (const routes of [leadRoutes, tagRoutes]) routes(app.withTypeProvider(), engine);
  refuseOtherMethods();
};

/** The bearer token, without the semicolon that ends the header in the vendor's documentation of this call. */
function keyOf(authorization: string | undefined): string | undefined {
  return bearerToken(authorization?.replace(/; *$/, ''));
}
