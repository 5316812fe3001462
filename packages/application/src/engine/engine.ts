import { allows, DomainError, type Scope } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';
import type { z } from 'zod';
import { createAuthenticator, type Principal } from '../account/authenticate-api-key.ts';
import { newId } from '../ids.ts';
import type { EngineContext, VerbContext } from './context.ts';
import { parseInput } from './parse-input.ts';
import { translateStoreError } from './translate-store-error.ts';
import type { ReadVerb, WriteVerb } from './verb.ts';
import { verbs } from './verbs.ts';

type Verbs = typeof verbs;
type AnyVerb = ReadVerb<z.ZodType, unknown> | WriteVerb<z.ZodType, unknown>;
export type VerbName = keyof Verbs;
export type VerbInput<Name extends VerbName> = z.input<Verbs[Name]['input']>;
export type VerbResult<Name extends VerbName> = Awaited<ReturnType<Verbs[Name]['run']>>;

/** What every transport calls. Context, input and result are plain data. */
export interface Engine {
  /**
   * Does one verb: permission, input, one transaction.
   * @throws DomainError of any kind; anything else is a fault of ours
   */
  run<Name extends VerbName>(name: Name, context: EngineContext, input: VerbInput<Name>): Promise<VerbResult<Name>>;
  /** Who a key belongs to. @throws DomainError `unauthenticated` */
  authenticate(key: string | undefined): Promise<Principal>;
}

/** Carries the result of a dry run past the transaction, which it undoes. */
class DryRunDone {
  readonly result: unknown;
  constructor(result: unknown) {
    this.result = result;
  }
}

export function createEngine(store: Store): Engine {
  return {
    run<Name extends VerbName>(name: Name, context: EngineContext, input: VerbInput<Name>) {
      const verb: AnyVerb = verbs[name];
      // The map gives each name its own input and result; the compiler loses the tie inside a generic function.
      return runVerb(store, verb, context, input) as Promise<VerbResult<Name>>;
    },
    authenticate: createAuthenticator(store),
  };
}

async function runVerb(store: Store, verb: AnyVerb, context: EngineContext, input: unknown): Promise<unknown> {
  const { account, actor, source, now } = context;
  if (!allows(context.scope, verb.scope)) throw scopeMissing(context.scope, verb.scope);
  const parsed = parseInput(verb.input, input);
  const verbContext: VerbContext = { ...context, operation: { id: newId(), at: now, actor, source } };
  try {
    if (verb.mode === 'read') return await store.read(account.id, (tx) => verb.run(tx, verbContext, parsed));
    return await store.write(account.id, async (tx) => {
      const result = await verb.run(tx, verbContext, parsed);
      if (context.dryRun) throw new DryRunDone(result);
      return result;
    });
  } catch (error) {
    if (error instanceof DryRunDone) return error.result;
    throw translateStoreError(error);
  }
}

function scopeMissing(held: Scope, needed: Scope): DomainError {
  const message = held === 'read' ? 'This API key is read-only.' : `This API key lacks the scope "${needed}".`;
  return new DomainError('forbidden', 'scope_missing', message, { held, needed });
}
