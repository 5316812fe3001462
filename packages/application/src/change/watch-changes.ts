import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Change } from '@tagsmith/core';
import { changeWatchInput } from '@tagsmith/schema';
import type { ChangeFilter, FollowedChanges, Store } from '@tagsmith/store';
import { assertCallerHolds } from '../account/caller-holds.ts';
import type { EngineContext } from '../engine/context.ts';
import { parseInput } from '../engine/parse-input.ts';
import { translateStoreError } from '../engine/translate-store-error.ts';
import { News } from './news.ts';

/** Changes that a watcher holds at most, however slow it is: the log itself keeps what it has not taken yet. */
const pageSize = 100;
/** A watcher looks at the log again after this time at the earliest, in milliseconds, however many commits there are. */
const pace = 50;
/** And, though nothing was written, to see that its caller still may. */
const checkInterval = 15_000;

/**
 * The changes of the account from now on, or from behind a sequence, each once, until `signal` is aborted. Which ones is
 * settled when this resolves, not when the first is taken.
 * @throws DomainError `invalid`; while it runs `unauthenticated`, see `assertCallerHolds`, and `unavailable`
 */
export async function watchChanges(
  store: Store,
  context: EngineContext,
  input: unknown,
  signal: AbortSignal,
): Promise<AsyncIterable<Change>> {
  const { after, lastEventId, ...filter } = parseInput(changeWatchInput, input);
  const start = lastEventId ?? after ?? (await lastSequence(store, context));
  return follow(store, context, { filter, start, signal });
}

interface Watch {
  readonly filter: ChangeFilter;
  readonly start: number;
  readonly signal: AbortSignal;
}

async function* follow(store: Store, context: EngineContext, { filter, start, signal }: Watch): AsyncGenerator<Change> {
  const news = new News();
  const unwatch = store.watch(news.raise);
  const checks = setInterval(news.raise, checkInterval);
  signal.addEventListener('abort', news.raise);
  try {
    for (let after = start; !signal.aborted; ) {
      const { items, through } = await look(store, context, { ...filter, after });
      for (const change of items) {
        if (signal.aborted) return;
        yield change;
      }
      if (through === after) {
        await news.wait();
        await setTimeout(pace);
      }
      after = through;
      // A long way through the log leaves room for everyone else.
      await setImmediate();
    }
  } finally {
    unwatch();
    clearInterval(checks);
    signal.removeEventListener('abort', news.raise);
  }
}

async function lastSequence(store: Store, { account }: EngineContext): Promise<number> {
  try {
    return await store.read(account.id, (tx) => tx.changes.lastSequence());
  } catch (error) {
    throw translateStoreError(error);
  }
}

async function look(
  store: Store,
  context: EngineContext,
  query: ChangeFilter & { readonly after: number },
): Promise<FollowedChanges> {
  try {
    await assertCallerHolds(store, context);
    return await store.read(context.account.id, (tx) => tx.changes.follow({ ...query, limit: pageSize }));
  } catch (error) {
    throw translateStoreError(error);
  }
}
