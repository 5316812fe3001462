import type { Change } from '@tagsmith/core';
import { onlineManager } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { ActivityFilter } from './activity-search.ts';
import { type FeedSource, useFeed } from './use-feed.ts';
import { refreshLeadLabels } from './use-lead-labels.ts';
import { type StreamState, useWatch } from './use-watch.ts';

export type LiveState = StreamState | 'offline' | 'paused';

export interface LiveFeed extends FeedSource {
  readonly state: LiveState;
}

interface LiveFeedOptions {
  readonly filter: ActivityFilter;
  readonly isPaused: boolean;
  onSeen(changes: readonly Change[]): void;
}

/** The changes that a filter lets through, up to this moment. */
export function useLiveFeed({ filter, isPaused, onSeen }: LiveFeedOptions): LiveFeed {
  const source = useFeed(filter, onSeen);
  const { feed, isCurrent, dispatch } = source;
  const isOnline = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  const isVisible = useSyncExternalStore(watchVisibility, () => document.visibilityState === 'visible');
  const onChanges = useCallback(
    (changes: readonly Change[], generation: string) => {
      onSeen(changes);
      refreshLeadLabels(renamedLeads(changes));
      dispatch({ type: 'arrived', generation, changes });
    },
    [dispatch, onSeen],
  );
  const stream = useWatch({
    isOn: isCurrent && isOnline && isVisible && !isPaused,
    filter,
    after: feed.known,
    generation: feed.generation,
    onChanges,
  });
  const state = isPaused ? 'paused' : isOnline ? stream : 'offline';
  return { ...source, state };
}

/** Leads that are called something else now, or are gone, or back. */
function renamedLeads(changes: readonly Change[]): ReadonlySet<string> {
  const naming = ['firstName', 'lastName', 'email', 'phone'];
  const renamed = changes.filter(
    ({ subject, action, before, after }) =>
      subject === 'lead' &&
      (action === 'deleted' || action === 'restored' || naming.some((field) => field in before || field in after)),
  );
  return new Set(renamed.map(({ subjectId }) => subjectId));
}

function watchVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
