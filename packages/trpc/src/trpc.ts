import { createHash } from 'node:crypto';
import {
  type Answer,
  type Engine,
  type EngineContext,
  type Principal,
  ReplayedError,
  type VerbInput,
  type VerbName,
  type VerbResult,
  wholeView,
} from '@tagsmith/application';
import { invalidInput, type Source } from '@tagsmith/core';
import { type WriteOptions, writeOptions } from '@tagsmith/schema';
import { initTRPC } from '@trpc/server';
import type { z } from 'zod';
import { type ErrorShape, publicError, toTrpcError } from './format-error.ts';

/** What a procedure knows of its request. */
export interface TrpcContext {
  readonly engine: Engine;
  readonly principal: Principal;
  readonly requestId: string;
  /** The header `Idempotency-Key` of a request that makes one call. */
  readonly idempotencyKey: string | undefined;
  /** Aborted when the server stops, so that streams end and the stop does not wait for them. */
  readonly stopping: AbortSignal;
  /** Whether results may come as a {@link JsonText}; else they are values. */
  readonly takesText: boolean;
  /** Says in the answer's headers that one of its results is an earlier request's. */
  noteReplay(): void;
}

/** A result that is JSON already. */
export class JsonText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

// To the outside the context is just an object: it is part of the type `KeyRouter`, and what that leads to, every
// client has to compile. The engine would bring all verbs, zod and the store along.
const t = initTRPC.context<object>().create({
  isDev: false,
  // A ping shows each side that the other is gone.
  sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
  errorFormatter: ({ shape, error }): ErrorShape => {
    const { message, data } = publicError(error);
    const { code, httpStatus, path } = shape.data;
    return { code: shape.code, message, data: { ...data, code, httpStatus, path } };
  },
});

export const { mergeRouters, procedure, router } = t;

/** A caller may leave out an input that has nothing it must say. */
export type MayBeLeftOut<Input> = Record<never, never> extends Input ? Input | undefined : Input;

/** A procedure that reads: the verb of this name, checked by the engine. */
export function query<Name extends VerbName>(name: Name) {
  return procedure
    .input(passOn<MayBeLeftOut<VerbInput<Name>>>())
    .query(({ ctx, input = {} }) => run(ctx, name, input, {}));
}

/** A procedure that writes: the verb of this name, checked by the engine, with the options that every write takes. */
export function mutation<Name extends VerbName>(name: Name) {
  return procedure.input(passOn<VerbInput<Name> & WriteOptions>()).mutation(({ ctx, input }) => {
    const { rest, ...options } = takeOptions(input);
    // `createContext` makes no other.
    const { idempotencyKey } = ctx as TrpcContext;
    return run(ctx, name, rest, { idempotencyKey, ...options });
  });
}

/** Gives an input its type and leaves the check to the engine, so that it is done once. */
export function passOn<Input>() {
  // What a caller really sent is unknown until the engine has looked at it.
  return (input: unknown) => input as Input;
}

/** An input that is no object has no options; what is wrong with it the engine says. */
function takeOptions(input: unknown): WriteOptions & { readonly rest: unknown } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return { rest: input };
  // The options are checked before they are used.
  const { idempotencyKey, ifRevision, dryRun, ...rest } = input as WriteOptions;
  return { ...(idempotencyKey === undefined ? {} : { idempotencyKey }), ifRevision, dryRun, rest };
}

async function run<Name extends VerbName>(
  context: object,
  name: Name,
  input: unknown,
  options: WriteOptions,
): Promise<VerbResult<Name>> {
  // `createContext` makes no other.
  const { engine, principal, requestId, takesText, noteReplay } = context as TrpcContext;
  try {
    const { idempotencyKey: key, ...conditions } = parseOptions(options);
    const fingerprint = key === undefined ? '' : fingerprintOf(name, input, principal.actor.id ?? '');
    const idempotency = key === undefined ? undefined : { key, fingerprint, requestId };
    const asked: EngineContext = {
      ...principal,
      ...conditions,
      source: sourceOf(principal),
      now: Date.now(),
      idempotency,
    };
    // The engine checks it.
    const checked = input as VerbInput<Name>;
    const answering = takesText ? showWhole(engine, name, asked, checked) : engine.perform(name, asked, checked);
    const { result, replayOf } = await answering;
    if (replayOf !== undefined) noteReplay();
    return result;
  } catch (error) {
    if (error instanceof ReplayedError) noteReplay();
    throw toTrpcError(error);
  }
}

/** Like `perform`, for who takes texts: typed as the result, so that the procedure has its type. */
async function showWhole<Name extends VerbName>(
  engine: Engine,
  name: Name,
  context: EngineContext,
  input: VerbInput<Name>,
): Promise<Answer<VerbResult<Name>>> {
  const { result, replayOf } = await engine.show(wholeView(name), context, input, undefined);
  return { result: new JsonText(result.text) as never, replayOf };
}

/** A browser's page speaks this API too. */
export function sourceOf({ session }: Principal): Source {
  return session === undefined ? 'trpc' : 'ui';
}

function parseOptions(options: WriteOptions): z.output<typeof writeOptions> {
  const parsed = writeOptions.safeParse(options);
  if (parsed.success) return parsed.data;
  throw invalidInput(parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message })));
}

/** A hash of everything that was asked, and of who asked. */
function fingerprintOf(name: VerbName, input: unknown, owner: string): string {
  return createHash('sha256')
    .update(`${name}\n${owner}\n${JSON.stringify(input)}`)
    .digest('hex');
}
