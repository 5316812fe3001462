import type { Engine } from '@tagsmith/application';
import type { FastifyPluginAsync } from 'fastify';
import { bearerToken } from '../../http/bearer-token.ts';
import { mount, speak } from '../../http/dialect.ts';
import { renderError } from './errors.ts';
import { bulkRoutes } from './routes/bulk.ts';
import { campaignRoutes } from './routes/campaigns.ts';
import { leadTagRoutes } from './routes/lead-tags.ts';
import { leadRoutes } from './routes/leads.ts';
import { tagRoutes } from './routes/tags.ts';
import { unsupportedRoutes } from './routes/unsupported.ts';

/** Nexor's public API, to be mounted at `/api/public`. */
export const nexor: FastifyPluginAsync<{ readonly engine: Engine }> = async (app, { engine }) => {
  speak(app, engine, { source: 'nexor', keyOf, renderError });
  mount(app, [leadRoutes, bulkRoutes, leadTagRoutes, tagRoutes, campaignRoutes, unsupportedRoutes]);
};

/** `X-API-Key`, or the same key as a bearer token. */
function keyOf(headers: { readonly 'x-api-key'?: unknown; readonly authorization?: string | undefined }) {
  const key = headers['x-api-key'];
  return typeof key === 'string' && key !== '' ? key : bearerToken(headers.authorization);
}
