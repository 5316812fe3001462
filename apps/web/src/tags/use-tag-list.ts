import type { TagWithUse } from '@tagsmith/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { trpc, trpcClient } from '../api.ts';
import { usePages } from '../components/use-pages.ts';
import { defaultTagSort, type TagsSearch } from './tags-search.ts';

/** Few enough that the first rows come at once, enough that 5,000 tags are 25 requests. */
const pageSize = 200;
/** Rows before the end of what is loaded at which more is. */
const reserve = 40;

export interface TagList {
  /** Those that are loaded, from the first. */
  readonly tags: readonly TagWithUse[];
  /** All there are, loaded or not. */
  readonly rowCount: number;
  /** What the search finds; undefined until it is counted. */
  readonly count: number | undefined;
  readonly isLoading: boolean;
  readonly error: unknown;
  retry(): void;
  /** Loads on, once this row is near the end of what is loaded. */
  reach(index: number): void;
}

/** The tags as far as they were scrolled to. An account has a few thousand at most: all that was loaded is kept. */
export function useTagList({ q = '', order: sort = defaultTagSort }: TagsSearch): TagList {
  const input = { search: q, sort, limit: pageSize };
  const query = usePages({
    queryKey: trpc.tag.listWithUse.infiniteQueryKey(input),
    keepsPrevious: true,
    ask: (from, options) => trpcClient.tag.listWithUse.query({ ...input, ...from }, options),
  });
  const counted = useQuery({ ...trpc.tag.count.queryOptions({ search: q }), placeholderData: keepPreviousData });
  const count = counted.data?.count;
  // One that was used between two pages may be on both.
  const tags = [
    ...new Map(query.data?.pages.flatMap(({ items }) => items.map((tag) => [tag.id, tag] as const))).values(),
  ];
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const mayLoad = hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  const reach = useCallback(
    (index: number) => {
      if (index + reserve > tags.length && mayLoad) void fetchNextPage();
    },
    [tags.length, mayLoad, fetchNextPage],
  );
  return {
    tags,
    rowCount: hasNextPage ? Math.max(count ?? 0, tags.length + 1) : tags.length,
    count,
    isLoading: query.isPending,
    error: query.error,
    retry: () => void (isFetchNextPageError ? fetchNextPage() : query.refetch()),
    reach,
  };
}
