import { allows, type Change } from '@tagsmith/core';
import type { changeWatchInput } from '@tagsmith/schema';
import type { Store, WriteTx } from '@tagsmith/store';
import type { z } from 'zod';
import { type Authenticate, createAuthenticator } from '../account/authenticate-api-key.ts';
import { type RateLimit, RateLimits } from '../account/rate-limits.ts';
import { watchChanges } from '../change/watch-changes.ts';
import { newId } from '../ids.ts';
import { createPeople, type People } from '../people.ts';
import type { EngineContext, VerbContext } from './context.ts';
import { once, type Performed } from './once.ts';
import { parseInput } from './parse-input.ts';
import { ReplayedError } from './replayed-error.ts';
import { RunningKeys } from './running-keys.ts';
import { scopeMissing } from './scope-missing.ts';
import { translateStoreError } from './translate-store-error.ts';
import type { ReadVerb, WriteVerb } from './verb.ts';
import { verbs } from './verbs.ts';

type Verbs = typeof verbs;
type AnyWriteVerb = WriteVerb<z.ZodType, unknown>;
type AnyVerb = ReadVerb<z.ZodType, unknown> | AnyWriteVerb;
export type VerbName = keyof Verbs;
export type VerbInput<Name extends VerbName> = z.input<Verbs[Name]['input']>;
export type VerbResult<Name extends VerbName> = Awaited<ReturnType<Verbs[Name]['run']>>;

export type WatchInput = z.input<typeof changeWatchInput>;

/** A verb's result, and which earlier request it is the result of, if it is a replay. */
export interface Answer<Result> {
  readonly result: Result;
  readonly replayOf?: string | undefined;
}

/** What every transport calls. Context, input and result are plain data. */
export interface Engine {
  /**
   * Does one verb: permission, input, one transaction.
   * @throws DomainError of any kind, a {@link ReplayedError} for one that a replay repeats; anything else is a fault of ours
   */
  perform<Name extends VerbName>(
    name: Name,
    context: EngineContext,
    input: VerbInput<Name>,
  ): Promise<Answer<VerbResult<Name>>>;
  /** Like `perform`, for callers to whom a replay is nothing special. */
  run<Name extends VerbName>(name: Name, context: EngineContext, input: VerbInput<Name>): Promise<VerbResult<Name>>;
  /**
   * The changes of the account as they are written, until `signal` is aborted.
   * @throws DomainError at once or later; see `watchChanges`
   */
  watch(context: EngineContext, input: WatchInput, signal: AbortSignal): Promise<AsyncIterable<Change>>;
  readonly authenticate: Authenticate;
  readonly people: People;
}

/** Carries the result of a dry run past the transaction, which it undoes. */
class DryRunDone {
  readonly result: unknown;
  constructor(result: unknown) {
    this.result = result;
  }
}

export interface EngineOptions {
  /** Of each API key; none unless given. */
  readonly rateLimit?: RateLimit | undefined;
}

export function createEngine(store: Store, { rateLimit }: EngineOptions = {}): Engine {
  const runningKeys = new RunningKeys();
  const rateLimits = new RateLimits(rateLimit);

  const perform: Engine['perform'] = (name, context, input) => {
    const verb: AnyVerb = verbs[name];
    // The map gives each name its own input and result; the compiler loses the tie inside a generic function.
    return runningKeys.hold(context, () => runVerb(store, verb, context, input)) as Promise<Answer<never>>;
  };
  return {
    perform,
    run: (name, context, input) => perform(name, context, input).then(({ result }) => result),
    watch: (context, input, signal) => watchChanges(store, context, input, signal),
    authenticate: createAuthenticator(store, rateLimits),
    people: createPeople(store, rateLimits),
  };
}

async function runVerb(store: Store, verb: AnyVerb, context: EngineContext, input: unknown): Promise<Answer<unknown>> {
  const { account, actor, source, now } = context;
  if (!allows(context.scope, verb.scope)) throw scopeMissing(context, verb.scope);
  const parsed = parseInput(verb.input, input);
  const verbContext: VerbContext = { ...context, operation: { id: newId(), at: now, actor, source } };
  try {
    if (verb.mode === 'read') {
      return { result: await store.read(account.id, (tx) => verb.run(tx, verbContext, parsed)) };
    }
    return toAnswer(await store.write(account.id, (tx) => runWrite(tx, verb, verbContext, parsed)));
  } catch (error) {
    if (error instanceof DryRunDone) return { result: error.result };
    throw translateStoreError(error);
  }
}

async function runWrite(tx: WriteTx, verb: AnyWriteVerb, context: VerbContext, input: unknown): Promise<Performed> {
  if (context.dryRun) throw new DryRunDone(await verb.run(tx, context, input));
  const kept = verb.resultIsSecret ? { ...context, idempotency: undefined } : context;
  return once(tx, kept, () => verb.run(tx, context, input));
}

function toAnswer({ outcome, replayOf }: Performed): Answer<unknown> {
  if ('result' in outcome) return { result: outcome.result, replayOf };
  throw replayOf === undefined ? outcome.error : new ReplayedError(outcome.error, replayOf);
}
