import type { WatchInput } from '@tagsmith/application';
import { type Change, DomainError } from '@tagsmith/core';
import { type TrackedEnvelope, tracked } from '@trpc/server';
import { toTrpcError } from './format-error.ts';
import { passOn, procedure, sourceOf, type TrpcContext } from './trpc.ts';

/**
 * A stream of changes. Each event has the sequence of its change as its id, so that a client that was cut off goes on
 * behind the last one that it got.
 */
export const watchChanges = procedure
  .input(passOn<WatchInput | undefined>())
  .subscription(async ({ ctx, input = {}, signal }): Promise<AsyncGenerator<TrackedEnvelope<Change>>> => {
    // `createContext` makes no other.
    const { engine, principal, stopping } = ctx as TrpcContext;
    const ends = AbortSignal.any([stopping, ...(signal === undefined ? [] : [signal])]);
    try {
      const context = { ...principal, source: sourceOf(principal), now: Date.now() };
      return toEvents(await engine.watch(context, input, ends), stopping);
    } catch (error) {
      throw toTrpcError(error);
    }
  });

async function* toEvents(
  changes: AsyncIterable<Change>,
  stopping: AbortSignal,
): AsyncGenerator<TrackedEnvelope<Change>> {
  try {
    for await (const change of changes) yield tracked(String(change.sequence), change);
    // Without an error the client would take it for the end, and not come back.
    if (stopping.aborted) throw new DomainError('unavailable', 'server_stopping', 'The server stops; connect again.');
  } catch (error) {
    throw toTrpcError(error);
  }
}
