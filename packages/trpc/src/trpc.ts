import type { Engine, Principal, VerbInput, VerbName, VerbResult } from '@tagsmith/application';
import { invalidInput } from '@tagsmith/core';
import { writeOptions } from '@tagsmith/schema';
import { initTRPC } from '@trpc/server';
import type { z } from 'zod';
import { type ErrorShape, publicError, toTrpcError } from './format-error.ts';

/** What a procedure knows of its request. */
export interface TrpcContext {
  readonly engine: Engine;
  readonly principal: Principal;
}

// To the outside the context is just an object: it is part of the type `AppRouter`, and what that leads to, every
// client has to compile. The engine would bring all verbs, zod and the store along.
const t = initTRPC.context<object>().create({
  isDev: false,
  errorFormatter: ({ shape, error }): ErrorShape => {
    const { message, data } = publicError(error);
    const { code, httpStatus, path } = shape.data;
    return { code: shape.code, message, data: { ...data, code, httpStatus, path } };
  },
});

export const { router } = t;

type WriteOptions = z.input<typeof writeOptions>;
/** A caller may leave out an input that has nothing it must say. */
type MayBeLeftOut<Input> = Record<never, never> extends Input ? Input | undefined : Input;

/** A procedure that reads: the verb of this name, checked by the engine. */
export function query<Name extends VerbName>(name: Name) {
  return t.procedure
    .input(passOn<MayBeLeftOut<VerbInput<Name>>>())
    .query(({ ctx, input = {} }) => run(ctx, name, input, {}));
}

/** A procedure that writes: the verb of this name, checked by the engine, with the options that every write takes. */
export function mutation<Name extends VerbName>(name: Name) {
  return t.procedure.input(passOn<VerbInput<Name> & WriteOptions>()).mutation(({ ctx, input }) => {
    const { rest, ...options } = takeOptions(input);
    return run(ctx, name, rest, options);
  });
}

/** Gives an input its type and leaves the check to the engine, so that it is done once. */
function passOn<Input>() {
  // What a caller really sent is unknown until the engine has looked at it.
  return (input: unknown) => input as Input;
}

/** An input that is no object has no options; what is wrong with it the engine says. */
function takeOptions(input: unknown): WriteOptions & { readonly rest: unknown } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return { rest: input };
  // The options are checked before they are used.
  const { ifRevision, dryRun, ...rest } = input as WriteOptions;
  return { ifRevision, dryRun, rest };
}

async function run<Name extends VerbName>(
  context: object,
  name: Name,
  input: unknown,
  options: WriteOptions,
): Promise<VerbResult<Name>> {
  // `createContext` makes no other.
  const { engine, principal } = context as TrpcContext;
  try {
    const parsed = writeOptions.safeParse(options);
    if (!parsed.success)
      throw invalidInput(parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message })));
    const engineContext = { ...principal, source: 'trpc', now: Date.now(), ...parsed.data } as const;
    // The engine checks it.
    return await engine.run(name, engineContext, input as VerbInput<Name>);
  } catch (error) {
    throw toTrpcError(error);
  }
}
