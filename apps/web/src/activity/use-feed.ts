import type { Change } from '@tagsmith/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useReducer, useState } from 'react';
import { trpcClient } from '../api.ts';
import type { ActivityFilter } from './activity-search.ts';
import { emptyFeed, type Feed, type FeedEvent, type FeedPage, pageSize, reduceFeed } from './feed-state.ts';

export interface FeedSource {
  /** Stays what it was until the first page of another filter has come. */
  readonly feed: Feed;
  /** The feed is the one that was asked for. */
  readonly isCurrent: boolean;
  readonly dispatch: (event: FeedEvent) => void;
  /** Of the first page. */
  readonly error: unknown;
  /** Loads the first page again, when it failed or when too much is new. */
  reload(): void;
}

/** The first page of the changes that a filter lets through, and what becomes of it. */
export function useFeed(filter: ActivityFilter, onSeen: (changes: readonly Change[]) => void): FeedSource {
  const [feed, dispatch] = useReducer(reduceFeed, emptyFeed);
  const [reloads, setReloads] = useState(0);
  const generation = `${reloads} ${JSON.stringify(filter)}`;
  const head = useQuery({
    queryKey: ['activity', generation],
    queryFn: ({ signal }) => loadHead(filter, signal),
    // What happens later comes by the stream.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  useEffect(() => {
    if (head.data === undefined) return;
    onSeen(head.data.page.items);
    dispatch({ type: 'loaded', generation, ...head.data });
  }, [head.data, generation, onSeen]);
  return {
    feed,
    isCurrent: feed.generation === generation,
    dispatch,
    error: head.error,
    reload: () => {
      if (head.isError) void head.refetch();
      else if (feed.generation === generation) setReloads(reloads + 1);
    },
  };
}

interface Head {
  readonly page: FeedPage;
  readonly known: number;
}

async function loadHead(filter: ActivityFilter, signal: AbortSignal): Promise<Head> {
  // What a page says of where the log ends is the last change that matches; there may be none. Asked for before, so that
  // what is written in between is in the page or comes by the stream.
  const isFiltered = Object.keys(filter).length > 0;
  const last = isFiltered ? await trpcClient.change.list.query({ limit: 1 }, { signal }) : undefined;
  const page = await trpcClient.change.list.query({ ...filter, limit: pageSize }, { signal });
  return { page, known: last?.items[0]?.sequence ?? 0 };
}
