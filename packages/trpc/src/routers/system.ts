import type { Engine } from '@tagsmith/application';
import { toTrpcError } from '../format-error.ts';
import { type MayBeLeftOut, passOn, procedure, router, type TrpcContext } from '../trpc.ts';

type StoreInput = Parameters<Engine['storeStatus']>[1];

/** What is of the server, and of no account. */
export const systemRouter = router({
  store: procedure.input(passOn<MayBeLeftOut<StoreInput>>()).query(async ({ ctx, input = {} }) => {
    // `createContext` makes no other.
    const { engine, principal } = ctx as TrpcContext;
    try {
      return await engine.storeStatus(principal, input);
    } catch (error) {
      throw toTrpcError(error);
    }
  }),
});
