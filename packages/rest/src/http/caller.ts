import {
  type Engine,
  type Principal,
  type RateState,
  ReplayedError,
  type VerbInput,
  type VerbName,
  type VerbResult,
} from '@tagsmith/application';
import type { Account, Source } from '@tagsmith/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
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
  };
}

/** The caller of a request that was authenticated. */
export function callerOf({ caller, url }: FastifyRequest): Caller {
  if (caller === null) throw new Error(`${url} is served without authentication`);
  return caller;
}

async function run<Name extends VerbName>(
  { engine, source, request, reply }: Exchange,
  principal: Principal,
  name: Name,
  input: VerbInput<Name>,
): Promise<VerbResult<Name>> {
  const context = { ...principal, source, now: Date.now(), ...readWriteOptions(request, principal) };
  try {
    const { result, replayOf } = await engine.perform(name, context, input);
    noteReplay(request, reply, replayOf);
    noteRevision(reply, result);
    return result;
  } catch (error) {
    if (error instanceof ReplayedError) noteReplay(request, reply, error.replayOf);
    throw error;
  }
}

function noteReplay(request: FastifyRequest, reply: FastifyReply, replayOf: string | undefined): void {
  if (replayOf === undefined) return;
  request.replayOf = replayOf;
  reply.header('idempotency-replayed', 'true');
}

/** A result about one lead carries its revision as the ETag that `If-Match` takes. */
function noteRevision(reply: FastifyReply, result: object): void {
  const lead: unknown = Reflect.get(result, 'lead');
  if (typeof lead !== 'object' || lead === null) return;
  reply.header('etag', `"${Reflect.get(lead, 'revision')}"`);
}
