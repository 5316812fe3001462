import cookie from '@fastify/cookie';
import type { Browser, Engine, SignedIn } from '@tagsmith/application';
import { assertSameSite, clearSessionCookie, sessionTokenOf, setSessionCookie } from '@tagsmith/trpc';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerRefusals } from '../answer-refusals.ts';
import { findSession } from './find-session.ts';

type Body<Name extends 'setUp' | 'signIn' | 'previewInvitation' | 'acceptInvitation'> = Parameters<
  Engine['people'][Name]
>[0];

/** Signing in and out, at `/auth`: what sets the cookie, which tRPC then takes as well as a key. */
export function authRoutes(app: FastifyInstance, engine: Engine): void {
  app.register(
    async (scope) => {
      await scope.register(cookie);
      // What another site's form can send is no JSON.
      scope.removeContentTypeParser('text/plain');
      scope.addHook('onRequest', async (_request, reply) => {
        reply.header('cache-control', 'no-store');
      });
      answerRefusals(scope);
      serveRoutes(scope, engine);
    },
    { prefix: '/auth' },
  );
}

function serveRoutes(app: FastifyInstance, engine: Engine): void {
  const { people } = engine;

  app.get('/state', async (request, reply) => ({
    setupNeeded: await people.needsSetup(),
    session: await findSession(people, request, reply),
  }));

  // The application checks the bodies.
  app.post<{ Body: Body<'setUp'> }>('/setup', async (request, reply) =>
    answer(reply.code(201), await people.setUp(request.body, browserOf(request))),
  );

  app.post<{ Body: Body<'signIn'> }>('/sign-in', async (request, reply) =>
    answer(reply, await people.signIn(request.body, browserOf(request))),
  );

  // A read by POST: a token has no place in an address, which is logged.
  app.post<{ Body: Body<'previewInvitation'> }>('/invitation', async (request) =>
    people.previewInvitation(request.body, browserOf(request)),
  );

  app.post<{ Body: Body<'acceptInvitation'> }>('/accept-invitation', async (request, reply) =>
    answer(reply.code(201), await people.acceptInvitation(request.body, browserOf(request))),
  );

  app.post<{ Body: Parameters<Engine['people']['switchAccount']>[1] }>('/switch-account', async (request, reply) => {
    assertSameSite(request);
    return answer(reply, await people.switchAccount(sessionTokenOf(request), request.body, browserOf(request)));
  });

  app.post('/sign-out', async (request, reply) => {
    if (sessionTokenOf(request) !== undefined) assertSameSite(request);
    await people.signOut(sessionTokenOf(request));
    clearSessionCookie(reply);
    return reply.code(204).send();
  });
}

function answer(reply: FastifyReply, { token, session }: SignedIn) {
  setSessionCookie(reply, token);
  return { session };
}

function browserOf({ ip, headers }: FastifyRequest): Browser {
  return { address: ip, userAgent: headers['user-agent'] ?? null };
}
