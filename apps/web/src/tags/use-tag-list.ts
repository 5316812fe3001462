import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { trpc, trpcClient } from '../api.ts';
import { defaultTagSort, type TagsSearch } from './tags-search.ts';

/** Few enough that the first rows come at once, enough that 5,000 tags are 25 requests. */
const pageSize = 200;

/** The tags as far as they were scrolled to. An account has a few thousand at most: all that was loaded is kept. */
export function useTagList({ q = '', order: sort = defaultTagSort }: TagsSearch) {
  const input = { search: q, sort, limit: pageSize };
  // Not `infiniteQueryOptions`: that adds a direction to the input, which the server's strict schemas refuse.
  const query = useInfiniteQuery({
    queryKey: trpc.tag.listWithUse.infiniteQueryKey(input),
    queryFn: ({ pageParam, signal }) =>
      trpcClient.tag.listWithUse.query({ ...input, ...(pageParam && { cursor: pageParam }) }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
  // One that was used between two pages may be on both.
  const tags = [
    ...new Map(query.data?.pages.flatMap(({ items }) => items.map((tag) => [tag.id, tag] as const))).values(),
  ];
  return { query, tags };
}
