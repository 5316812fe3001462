import type { Engine } from '@tagsmith/application';
import type { FastifyPluginAsync } from 'fastify';
import { bearerToken } from '../../http/bearer-token.ts';
import { mount, speak } from '../../http/dialect.ts';
import { renderError } from './errors.ts';
import { leadRoutes } from './routes/leads.ts';
import { tagRoutes } from './routes/tags.ts';

/** EasySocial's engage API, to be mounted at `/api/v1` and its aliases. */
export const easysocial: FastifyPluginAsync<{ readonly engine: Engine }> = async (app, { engine }) => {
  speak(app, engine, { source: 'easysocial', keyOf, renderError });
  mount(app, [leadRoutes, tagRoutes]);
};

/** The bearer token, without the semicolon that ends the header in the vendor's documentation of this call. */
function keyOf({ authorization }: { readonly authorization?: string | undefined }): string | undefined {
  return bearerToken(authorization?.replace(/; *$/, ''));
}
