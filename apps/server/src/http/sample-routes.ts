import { Readable } from 'node:stream';
import cookie from '@fastify/cookie';
import type { Engine, EngineContext } from '@tagsmith/application';
import { assertSameSite } from '@tagsmith/trpc';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accountNotEmpty } from '../sample/account-not-empty.ts';
import { answerRefusals } from './answer-refusals.ts';
import { requireSession } from './auth/require-session.ts';

/** What a first look needs. Few share a commit, so that there is progress to see. */
const sample = { leads: 1_000, tags: 40, seed: 1, batch: 100, fromStart: true } as const;

/**
 * `POST /sample-leads`: fills an account that has no lead with sample leads, for the UI. The answer is a line of JSON after
 * each commit, `{ made, of }`, while the work goes on.
 */
export function sampleRoutes(app: FastifyInstance, engine: Engine): void {
  /** Accounts that are being filled here: who comes second is refused at once. */
  const busy = new Set<string>();

  app.register(async (scope) => {
    await scope.register(cookie);
    answerRefusals(scope);

    scope.post('/sample-leads', async (request, reply) => {
      const contextOf = await authenticate(engine, request, reply);
      const { account } = contextOf();
      const { count } = await engine.run('lead.count', contextOf(), {});
      if (count > 0 || busy.has(account.id)) throw accountNotEmpty(contextOf());
      busy.add(account.id);
      const lines = progress(engine, contextOf, () => busy.delete(account.id));
      // What is refused is refused before the first line, as an answer of its own.
      const first = await lines.next();
      return reply
        .header('cache-control', 'no-store')
        .type('application/x-ndjson')
        .send(Readable.from(startingWith(first, lines)));
    });
  });
}

async function authenticate(
  engine: Engine,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<() => EngineContext> {
  assertSameSite(request);
  const { account, actor, scope } = await requireSession(engine.people, request, reply);
  return () => ({ account, actor, scope, source: 'ui', now: Date.now() });
}

async function* progress(
  engine: Engine,
  contextOf: () => EngineContext,
  onEnd: () => void,
): AsyncGenerator<string, void> {
  try {
    // Loaded only here: it brings the names that leads are made of.
    const { createSample } = await import('../sample/create-sample.ts');
    let made = 0;
    for await (const count of createSample(engine, contextOf, sample)) {
      made += count;
      yield `${JSON.stringify({ made, of: sample.leads })}\n`;
    }
  } finally {
    onEnd();
  }
}

async function* startingWith(first: IteratorResult<string, void>, rest: AsyncGenerator<string, void>) {
  if (!first.done) yield first.value;
  yield* rest;
}
