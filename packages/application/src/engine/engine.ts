import { allows, type Change } from '@tagsmith/core';
import type { changeWatchInput, storeStatusInput } from '@tagsmith/schema';
import type { Store, StoreStatus } from '@tagsmith/store';
import type { z } from 'zod';
import { type Authenticate, createAuthenticator, type Principal } from '../account/authenticate-api-key.ts';
import { type RateLimit, RateLimits } from '../account/rate-limits.ts';
import { watchChanges } from '../change/watch-changes.ts';
import { createPeople, type People } from '../people.ts';
import { getStoreStatus } from '../system/get-store-status.ts';
import type { EngineContext } from './context.ts';
import { createPerformer } from './create-performer.ts';
import type { Answer, Job, PerformJob } from './job.ts';
import { parseInput } from './parse-input.ts';
import { RunningKeys } from './running-keys.ts';
import { scopeMissing } from './scope-missing.ts';
import type { ReadVerb, WriteVerb } from './verb.ts';
import type { VerbInput, VerbResult } from './verb-types.ts';
import { type VerbName, verbs } from './verbs.ts';
import type { AskedView, ShownText, View } from './view.ts';

type AnyVerb = ReadVerb<z.ZodType, unknown> | WriteVerb<z.ZodType, unknown>;
export type WatchInput = z.input<typeof changeWatchInput>;

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
   * Like `perform`, and answers with the result as the view shows it. Who performs has to have the view.
   */
  show<Name extends VerbName, Params, Head>(
    view: View<Name, Params, Head>,
    context: EngineContext,
    input: VerbInput<Name>,
    params: Params,
  ): Promise<Answer<ShownText<Head>>>;
  /**
   * Checks permission and input now, and does the verb when what it returns is called: so that who writes much can have
   * the next thing checked while the one before is written. What `perform` would refuse, the returned function refuses.
   */
  prepare<Name extends VerbName>(
    name: Name,
    context: EngineContext,
    input: VerbInput<Name>,
  ): () => Promise<Answer<VerbResult<Name>>>;
  /**
   * The changes of the account as they are written, until `signal` is aborted.
   * @throws DomainError at once or later; see `watchChanges`
   */
  watch(context: EngineContext, input: WatchInput, signal: AbortSignal): Promise<AsyncIterable<Change>>;
  /** What the server keeps its data in, and how that is doing. @throws DomainError; see `getStoreStatus` */
  storeStatus(principal: Principal, input: z.input<typeof storeStatusInput>): Promise<StoreStatus>;
  readonly authenticate: Authenticate;
  readonly people: People;
}

export interface EngineOptions {
  /** Of each API key; none unless given. */
  readonly rateLimit?: RateLimit | undefined;
  /**
   * Who performs what is admitted: the engine itself, on its store, unless given. Reads that look something up by its
   * key have a performer of their own, because to ask another thread would take longer than they do.
   */
  readonly performers?:
    | { readonly read: PerformJob; readonly lookup?: PerformJob; readonly write: PerformJob }
    | undefined;
}

export function createEngine(store: Store, { rateLimit, performers }: EngineOptions = {}): Engine {
  const runningKeys = new RunningKeys();
  const rateLimits = new RateLimits(rateLimit, store.rateCounts);
  const performHere = createPerformer(store);
  const performRead = performers?.read ?? performHere;
  const performLookup = performers?.lookup ?? performHere;
  const performWrite = performers?.write ?? performHere;

  const admit = (name: VerbName, context: EngineContext, input: unknown, view?: AskedView): Job => {
    const verb: AnyVerb = verbs[name];
    if (!allows(context.scope, verb.scope)) throw scopeMissing(context, verb.scope);
    return { name, context, input: parseInput(verb.input, input), view };
  };
  const performAdmitted = (job: Job): Promise<Answer<unknown>> => {
    const verb: AnyVerb = verbs[job.name];
    if (verb.mode === 'write') return runningKeys.hold(job.context, () => performWrite(job));
    return verb.isLookup ? performLookup(job) : performRead(job);
  };
  const prepare = (
    name: VerbName,
    context: EngineContext,
    input: unknown,
    view?: AskedView,
  ): (() => Promise<Answer<unknown>>) => {
    try {
      const job = admit(name, context, input, view);
      return () => performAdmitted(job);
    } catch (error) {
      return () => Promise.reject(error);
    }
  };
  const perform = (name: VerbName, context: EngineContext, input: unknown): Promise<Answer<unknown>> =>
    prepare(name, context, input)();
  return {
    // The map gives each name its own input and result; the compiler loses the tie inside a generic function.
    perform: (name, context, input) => perform(name, context, input) as Promise<Answer<never>>,
    prepare: (name, context, input) => prepare(name, context, input) as () => Promise<Answer<never>>,
    show: ({ name, verb }, context, input, params) =>
      prepare(verb, context, input, { name, params })() as Promise<Answer<ShownText<never>>>,
    run: async (name, context, input) => (await perform(name, context, input)).result as never,
    watch: (context, input, signal) => watchChanges(store, context, input, signal),
    storeStatus: (principal, input) => getStoreStatus(store, principal, input),
    authenticate: createAuthenticator(store, rateLimits),
    people: createPeople(store, rateLimits),
  };
}
