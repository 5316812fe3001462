import type { Engine } from '@tagsmith/application';
import type { Source } from '@tagsmith/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type FastifyPluginAsyncZod, validatorCompiler } from 'fastify-type-provider-zod';
import { authenticate } from './caller.ts';
import { takeOnlySoundJson } from './json-body.ts';
import { collectMethods } from './refuse-other-methods.ts';
import { RequestFault } from './request-fault.ts';
import { isDryRun } from './write-options.ts';

/** What a dialect says of itself; all of its routes have it in common. */
export interface Dialect {
  readonly source: Source;
  /** The API key that a request brings. */
  keyOf(headers: FastifyRequest['headers']): string | undefined;
  renderError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply;
}

/** Puts the routes of one noun onto a dialect's app. Bodies, queries and paths are checked by zod schemas. */
export type Routes = (app: Parameters<FastifyPluginAsyncZod>[0]) => void;

/** Makes an app speak a dialect: who calls is known, bodies are sound JSON, and errors are in its words. */
export function speak(app: FastifyInstance, engine: Engine, { source, keyOf, renderError }: Dialect): void {
  takeOnlySoundJson(app);
  app.setValidatorCompiler(validatorCompiler);
  // Tests hold the answers to their schemas; at run time each would be checked and copied for nothing.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  app.setErrorHandler(renderError);
  app.addHook('onRequest', async (request, reply) => {
    request.caller = await authenticate({ engine, source, request, reply }, keyOf(request.headers));
  });
  app.addHook('preSerialization', (request, reply, payload, done) => {
    const isTried = reply.statusCode < 400 && isDryRun(request);
    done(null, isTried ? { ...Object(payload), dry_run: true } : payload);
  });
}

/** Mounts routes; what is not among them is refused as the dialect refuses it. */
export function mount(app: FastifyInstance, nouns: readonly Routes[], refuseUnknown = refuse): void {
  app.setNotFoundHandler(refuseUnknown);
  const refuseOtherMethods = collectMethods(app);
  for (const routes of nouns) routes(app.withTypeProvider());
  refuseOtherMethods();
}

async function refuse(_request: FastifyRequest): Promise<never> {
  throw new RequestFault('no_route', 'Not found');
}
