import type { Engine } from '@tagsmith/application';
import type { FastifyPluginAsync } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { bearerToken } from '../../http/bearer-token.ts';
import { takeOnlySoundJson } from '../../http/json-body.ts';
import { collectMethods } from '../../http/refuse-other-methods.ts';
import { RequestFault } from '../../http/request-fault.ts';
import { renderError } from './errors.ts';
import { leadTagRoutes } from './routes/lead-tags.ts';
import { leadRoutes } from './routes/leads.ts';
import { tagRoutes } from './routes/tags.ts';

/** Nexor's public API, to be mounted at `/api/public`. */
export const nexor: FastifyPluginAsync<{ readonly engine: Engine }> = async (app, { engine }) => {
  takeOnlySoundJson(app);
  app.setValidatorCompiler(validatorCompiler);
  app.setErrorHandler(renderError);
  app.setNotFoundHandler(async () => {
    throw new RequestFault('no_route', 'Not found');
  });
  app.addHook('onRequest', async (request) => {
    request.caller = await engine.authenticate(keyOf(request.headers));
  });
  const refuseOtherMethods = collectMethods(app);
  for (const routes of [leadRoutes, leadTagRoutes, tagRoutes]) routes(app.withTypeProvider(), engine);
  refuseOtherMethods();
};

/** `X-API-Key`, or the same key as a bearer token. */
function keyOf(headers: {
  readonly 'x-api-key'?: unknown;
  readonly authorization?: string | undefined;
}): string | undefined {
  const key = headers['x-api-key'];
  return typeof key === 'string' && key !== '' ? key : bearerToken(headers.authorization);
}
