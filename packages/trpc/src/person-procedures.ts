import type { People, Principal } from '@tagsmith/application';
import { toTrpcError } from './format-error.ts';
import { type MayBeLeftOut, passOn, procedure, type TrpcContext } from './trpc.ts';

/** What the application does for the person who asks, in no account. */
type PersonCall<Input, Result> = (people: People, principal: Principal, input: Input) => Promise<Result>;

/** A procedure that reads what is the person's own. The application checks the input. */
export function personQuery<Input, Result>(call: PersonCall<Input, Result>) {
  // What a caller really sent is unknown until the application has looked at it.
  return procedure.input(passOn<MayBeLeftOut<Input>>()).query(({ ctx, input = {} }) => ask(ctx, call, input as Input));
}

/** A procedure that writes what is the person's own. The application checks the input. */
export function personMutation<Input, Result>(call: PersonCall<Input, Result>) {
  // As above.
  return procedure.input(passOn<Input>()).mutation(({ ctx, input }) => ask(ctx, call, input as Input));
}

async function ask<Input, Result>(context: object, call: PersonCall<Input, Result>, input: Input): Promise<Result> {
  // `createContext` makes no other.
  const { engine, principal } = context as TrpcContext;
  try {
    return await call(engine.people, principal, input);
  } catch (error) {
    throw toTrpcError(error);
  }
}
