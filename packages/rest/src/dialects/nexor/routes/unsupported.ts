import type { Routes } from '../../../http/dialect.ts';

/**
 * What Nexor does beside keeping leads. The first six are its documented nouns; notes, messages and statuses are in
 * third-party code that calls `api.getnexor.ai`.
 */
const unsupported: Readonly<Record<string, readonly string[]>> = {
  workflows: ['/workflows', '/workflows/*'],
  automation: ['/automation', '/automation/*'],
  processors: ['/processors', '/processors/*'],
  meetings: ['/meetings', '/meetings/*'],
  conversions: ['/conversions', '/conversions/*'],
  'outbound calls': ['/outbound-calls', '/outbound-calls/*', '/calls', '/calls/*'],
  messages: ['/messages', '/messages/*'],
  'notes of a lead': ['/leads/:id/notes', '/leads/:id/notes/*'],
  'statuses of a lead': ['/leads/:id/status', '/leads/:id/status/*'],
};

/** Answers 501 before a body is looked at: which body would be right, only Nexor knows. */
export const unsupportedRoutes: Routes = (app) => {
  for (const [what, urls] of Object.entries(unsupported)) {
    for (const url of urls) {
      app.route({
        method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
        url,
        config: { isServed: false },
        onRequest: async (_request, reply) => reply.code(501).send({ error: `Not supported by Tagsmith: ${what}` }),
        handler: async () => undefined,
      });
    }
  }
};
