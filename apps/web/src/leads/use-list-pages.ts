import type { Lead } from '@tagsmith/core';
import { useIsFetching, useQueries } from '@tanstack/react-query';
import { queryClient, trpc } from '../api.ts';
import type { filterOf, orderOf } from './leads-search.ts';
import type { PageStart } from './list-map.ts';
import { pageSize } from './list-map.ts';

export type ListInput = ReturnType<typeof filterOf> & ReturnType<typeof orderOf>;

/** How long a page that scrolled out of view is kept, in milliseconds. */
const pageLife = 30_000;
/** Pages that are asked for at a time: what scrolls by meanwhile is never asked for. */
const mostAtOnce = 2;

interface ListPage {
  readonly index: number;
  readonly items: readonly Lead[];
  readonly nextCursor: string | null;
  /** When it came, in milliseconds since the epoch. */
  readonly at: number;
}

/** The pages that are in view, each as it comes. */
export function useListPages(input: ListInput, wanted: readonly (readonly [index: number, start: PageStart])[]) {
  // Also those that were scrolled by; when one ends, what is in view by then gets its turn.
  let free = mostAtOnce - useIsFetching(trpc.lead.list.pathFilter());
  const queries = wanted.map(([, start]) => {
    const options = pageOptions(input, start);
    const state = queryClient.getQueryState(options.queryKey);
    const isBegun = state !== undefined && (state.data !== undefined || state.fetchStatus === 'fetching');
    return { ...options, enabled: isBegun || free-- > 0 };
  });
  const answers = useQueries({ queries });
  const pages = answers.flatMap(({ data, dataUpdatedAt }, place): ListPage[] => {
    const index = wanted[place]?.[0];
    return data === undefined || index === undefined ? [] : [{ index, ...data, at: dataUpdatedAt }];
  });
  return { pages, failed: answers.find(({ error }) => error !== null) };
}

/** A page that need not be in view. @throws also when nobody knows where it begins */
export function fetchPage(input: ListInput, start: PageStart | undefined) {
  if (start === undefined) throw new Error('Where this page begins is not known yet');
  return queryClient.fetchQuery(pageOptions(input, start));
}

function pageOptions(input: ListInput, start: PageStart) {
  return trpc.lead.list.queryOptions({ ...input, limit: pageSize, ...start }, { gcTime: pageLife });
}
