import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';

interface PagesOptions<Page> {
  readonly queryKey: QueryKey;
  /** While another search is on its way, what the last one found stays. */
  readonly keepsPrevious?: boolean;
  ask(from: { readonly cursor?: string }, options: { readonly signal: AbortSignal }): Promise<Page>;
}

/**
 * A list page by page, each behind the cursor of the one before. Not by tRPC's `infiniteQueryOptions`: that adds a
 * direction to the input, which the server's strict schemas refuse.
 */
export function usePages<Page extends { readonly nextCursor: string | null }>(options: PagesOptions<Page>) {
  const { queryKey, keepsPrevious = false, ask } = options;
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(pageParam === '' ? {} : { cursor: pageParam }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    ...(keepsPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}
