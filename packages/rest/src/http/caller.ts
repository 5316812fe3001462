import type { Engine, VerbInput, VerbName, VerbResult } from '@tagsmith/application';
import type { Account, Source } from '@tagsmith/core';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; set by the dialect's authentication before anything else runs. */
    caller: Caller | null;
  }
}

/** Who a request comes from, and the engine as it serves that request. */
export interface Caller {
  readonly account: Account;
  run<Name extends VerbName>(name: Name, input: VerbInput<Name>): Promise<VerbResult<Name>>;
}

/** @throws DomainError `unauthenticated` */
export async function authenticate(engine: Engine, source: Source, key: string | undefined): Promise<Caller> {
  const principal = await engine.authenticate(key);
  return {
    account: principal.account,
    run: (name, input) => engine.run(name, { ...principal, source, now: Date.now() }, input),
  };
}

/** The caller of a request that was authenticated. */
export function callerOf({ caller, url }: FastifyRequest): Caller {
  if (caller === null) throw new Error(`${url} is served without authentication`);
  return caller;
}
