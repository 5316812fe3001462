import type { Engine, Principal, VerbInput, VerbName, VerbResult } from '@tagsmith/application';
import { invalidInput } from '@tagsmith/core';
import { writeOptions } from '@tagsmith/schema';
import { initTRPC } from '@trpc/server';
import type { z } from 'zod';
import { publicError, toTrpcError } from './format-error.ts';

export interface TrpcContext {
  readonly engine: Engine;
  readonly principal: Principal;
}

const t = initTRPC.context<TrpcContext>().create({
  isDev: false,
  errorFormatter: ({ shape, error }) => {
    const { message, data } = publicError(error);
    const { code, httpStatus, path } = shape.data;
    return { ...shape, message, data: { code, httpStatus, path, ...data } };
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
    const { ifRevision, dryRun, ...rest } = input;
    return run(ctx, name, rest, { ifRevision, dryRun });
  });
}

/** Gives an input its type and leaves the check to the engine, so that it is done once. */
function passOn<Input>() {
  // What a caller really sent is unknown until the engine has looked at it.
  return (input: unknown) => input as Input;
}

async function run<Name extends VerbName>(
  { engine, principal }: TrpcContext,
  name: Name,
  input: unknown,
  options: WriteOptions,
): Promise<VerbResult<Name>> {
  try {
    const parsed = writeOptions.safeParse(options);
    if (!parsed.success)
      throw invalidInput(parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message })));
    const context = { ...principal, source: 'trpc', now: Date.now(), ...parsed.data } as const;
    // The engine checks it.
    return await engine.run(name, context, input as VerbInput<Name>);
  } catch (error) {
    throw toTrpcError(error);
  }
}
