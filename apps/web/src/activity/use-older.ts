import type { Change } from '@tagsmith/core';
import { useEffect, useState } from 'react';
import { trpcClient } from '../api.ts';
import type { ActivityFilter } from './activity-search.ts';
import { type Feed, type FeedEvent, heldLimit, pageSize } from './feed-state.ts';

/** Full pages that are loaded in a row without being asked for: a bulk operation of thousands is one row. */
const pagesAtOnce = 5;

type OlderState = 'idle' | 'looking' | 'failed' | 'stopped' | 'resting' | 'full' | 'end';

export interface Older {
  readonly state: OlderState;
  readonly error: unknown;
  stop(): void;
  goOn(): void;
}

interface OlderOptions {
  readonly feed: Feed;
  readonly filter: ActivityFilter;
  /** The end of what is loaded is in view. */
  readonly isWanted: boolean;
  readonly dispatch: (event: FeedEvent) => void;
  onSeen(changes: readonly Change[]): void;
}

/** Loads page after page as long as the end is in view: a page may hold nothing, and there is more behind it. */
export function useOlder({ feed, filter, isWanted, dispatch, onSeen }: OlderOptions): Older {
  const [isStopped, setStopped] = useState(false);
  const [error, setError] = useState<unknown>(null);
  /** Where the feed ended when one last scrolled or asked. */
  const [restAt, setRestAt] = useState(pagesAtOnce * pageSize);
  const { cursor, shown } = feed;
  const isFull = shown.length >= heldLimit;
  const isResting = shown.length >= restAt;
  const mayLoad = cursor != null && !isFull && !isStopped && error === null;
  const isLooking = mayLoad && isWanted && !isResting;
  const filterKey = JSON.stringify(filter);
  useEffect(() => {
    if (!isLooking || cursor == null) return;
    const controller = new AbortController();
    const { signal } = controller;
    trpcClient.change.list
      .query({ ...filter, cursor, limit: pageSize }, { signal })
      .then((page) => {
        if (signal.aborted) return;
        onSeen(page.items);
        dispatch({ type: 'extended', cursor, page });
      })
      .catch((failure: unknown) => {
        if (!signal.aborted) setError(failure);
      });
    return () => controller.abort();
  }, [isLooking, cursor, filterKey, dispatch, onSeen]);
  // One who scrolls wants more.
  useEffect(() => {
    if (!isWanted) setRestAt(shown.length + pagesAtOnce * pageSize);
  }, [isWanted, shown.length]);

  const state = (): OlderState => {
    if (cursor === null) return 'end';
    if (isFull) return 'full';
    if (error !== null) return 'failed';
    if (isStopped) return 'stopped';
    if (isResting) return 'resting';
    return isLooking ? 'looking' : 'idle';
  };
  return {
    state: state(),
    error,
    stop: () => setStopped(true),
    goOn: () => {
      setStopped(false);
      setError(null);
      setRestAt(shown.length + pagesAtOnce * pageSize);
    },
  };
}
