import {
  type Engine,
  type EngineContext,
  type Principal,
  type RateState,
  ReplayedError,
  type VerbInput,
  type VerbName,
  type VerbResult,
} from '@tagsmith/application';
import type { Account, Source } from '@tagsmith/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AnswerView, revisionOf } from './answer-view.ts';
import { readWriteOptions } from './write-options.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; set by the dialect's authentication before anything else runs. */
    caller: Caller | null;
    /** The body as it came, for those who hash it. */
    rawBody: Buffer | null;
    /** The request that this one repeats under its idempotency key. */
    replayOf: string | null;
  }
}

/** Who a request comes from, and the engine as it serves that request. */
export interface Caller {
  readonly account: Account;
  /** What is left of the key's rate limit; undefined without one. */
  readonly rate: RateState | undefined;
  /** Runs a verb with the request's write options, and says in the reply's headers what those came to. */
  run<Name extends VerbName>(name: Name, input: VerbInput<Name>): Promise<VerbResult<Name>>;
  /**
   * Like `run`, and resolves to what the handler has to return; the reply has its status and headers by then. It is the
   * body's JSON already, and typed as the body so that the compiler holds it to the route's schema.
   */
  show<Name extends VerbName, Params, Body>(
    view: AnswerView<Name, Params, Body>,
    input: VerbInput<Name>,
    ...params: Params extends undefined ? [] : [Params]
  ): Promise<Body>;
}

interface Exchange {
  readonly engine: Engine;
  readonly source: Source;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** @throws DomainError `unauthenticated` */
export async function authenticate(exchange: Exchange, key: string | undefined): Promise<Caller> {
  const principal = await exchange.engine.authenticate(key, exchange.request.ip);
  return {
    account: principal.account,
    rate: principal.rate,
    run: (name, input) => run(exchange, principal, name, input),
    show: (view, input, ...[params]) => show(exchange, principal, view, input, params as never),
  };
}

/** The caller of a request that was authenticated. */
export function callerOf({ caller, url }: FastifyRequest): Caller {
  if (caller === null) throw new Error(`${url} is served without authentication`);
  return caller;
}

async function run<Name extends VerbName>(
  exchange: Exchange,
  principal: Principal,
  name: Name,
  input: VerbInput<Name>,
): Promise<VerbResult<Name>> {
  const { engine, reply } = exchange;
  try {
    const { result, replayOf } = await engine.perform(name, contextOf(exchange, principal), input);
    noteReplay(exchange, replayOf);
    noteRevision(reply, revisionOf(result));
    return result;
  } catch (error) {
    throw notingReplay(exchange, error);
  }
}

async function show<Name extends VerbName, Params, Body>(
  exchange: Exchange,
  principal: Principal,
  view: AnswerView<Name, Params, Body>,
  input: VerbInput<Name>,
  params: Params,
): Promise<Body> {
  const { engine, reply } = exchange;
  const context = contextOf(exchange, principal);
  try {
    const { result, replayOf } = await engine.show(view, context, input, params);
    const { head, text } = result;
    reply.code(head.status);
    noteReplay(exchange, replayOf);
    noteRevision(reply, head.revision);
    // The answer to a dry run says that it is one.
    if (context.dryRun) return JSON.parse(text);
    reply.type('application/json; charset=utf-8');
    return text as Body;
  } catch (error) {
    throw notingReplay(exchange, error);
  }
}

function contextOf({ source, request }: Exchange, principal: Principal): EngineContext {
  return { ...principal, source, now: Date.now(), ...readWriteOptions(request, principal) };
}

/** The error, which may be a replay's. */
function notingReplay(exchange: Exchange, error: unknown): unknown {
  if (error instanceof ReplayedError) noteReplay(exchange, error.replayOf);
  return error;
}

function noteReplay({ request, reply }: Exchange, replayOf: string | undefined): void {
  if (replayOf === undefined) return;
  request.replayOf = replayOf;
  reply.header('idempotency-replayed', 'true');
}

/** A result about one lead carries its revision as the ETag that `If-Match` takes. */
function noteRevision(reply: FastifyReply, revision: number | undefined): void {
  if (revision !== undefined) reply.header('etag', `"${revision}"`);
}
