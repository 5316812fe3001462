import type { Lead } from '@tagsmith/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { trpc } from '../api.ts';
import { useTagsChangedAt } from '../bulk/tags-changed.ts';
import { filterOf, type LeadsSearch, orderOf } from './leads-search.ts';
import { learnLandmarks, learnPage, newMap, type PageStart, pageSize, rowCountOf, startOf } from './list-map.ts';
import { useLeadCount } from './use-lead-count.ts';
import { fetchPage, useListPages } from './use-list-pages.ts';

export interface LeadPages {
  readonly rowCount: number;
  /** Leads that this search finds; undefined until they are counted. */
  readonly count: number | undefined;
  /** The same to be shown: while a search is on its way, what was counted before. */
  readonly shownCount: number | undefined;
  /** Undefined while its page is on the way. */
  leadAt(index: number): Lead | undefined;
  /** What of the pages in view is there. */
  readonly loaded: readonly Lead[];
  /** Both included, also of pages that are not loaded; it fails when one of them can't be. */
  leadsBetween(from: number, to: number): Promise<readonly Lead[]>;
  readonly isLoading: boolean;
  readonly error: unknown;
  retry(): void;
}

/**
 * The list by pages, of which only those in view are asked for and kept: memory stays bounded however far one scrolls. A
 * page begins behind a cursor: that of the page before it or, where one has jumped, of a landmark (docs/decisions/0013).
 */
export function useLeadPages(search: LeadsSearch, [from, to]: readonly [from: number, to: number]): LeadPages {
  const filter = filterOf(search);
  const input = { ...filter, ...orderOf(search) };
  // Many leads at once may have left this list, or moved in it: then it begins anew, behind a first page of that state.
  const changedAt = useTagsChangedAt();
  const since = search.all || search.any || search.none || input.sort === 'updated' ? changedAt : 0;
  const key = `${since} ${JSON.stringify(input)}`;
  const [known, setKnown] = useState(() => newMap(key));
  let map = known.key === key ? known : newMap(key);

  // The first page stands for the whole: it is shown until the next search has answered.
  const head = useQuery({
    ...trpc.lead.list.queryOptions({ ...input, limit: pageSize }),
    placeholderData: keepPreviousData,
  });
  const first = head.isPlaceholderData || head.dataUpdatedAt < since ? undefined : head.data;
  const count = useLeadCount(filter, first);

  const indexes: number[] = [];
  for (let page = Math.max(Math.floor(from / pageSize), 1); page <= Math.floor(to / pageSize); page++)
    indexes.push(page);
  const isShort = first === undefined || first.nextCursor === null;
  const starts = isShort ? [] : indexes.map((index) => [index, startOf(map, index)] as const);
  const wanted = starts.flatMap(([index, start]) => (start === undefined ? [] : [[index, start] as const]));
  const { pages, failed: failedPage } = useListPages(input, wanted);

  const lastLandmark = map.landmarks.at(-1);
  const landmarks = useQuery({
    ...trpc.lead.landmarks.queryOptions({ ...input, cursor: lastLandmark }, { staleTime: Number.POSITIVE_INFINITY }),
    enabled: wanted.length < starts.length && !map.hasAllLandmarks,
    gcTime: 0,
  });

  if (first) map = learnPage(map, { index: 0, count: first.items.length, nextCursor: first.nextCursor });
  for (const { index, items, nextCursor, at } of pages) {
    if (at >= since) map = learnPage(map, { index, count: items.length, nextCursor });
  }
  if (landmarks.data) map = learnLandmarks(map, lastLandmark, landmarks.data.cursors);
  useEffect(() => {
    if (map !== known) setKnown(map);
  });

  const itemsOf = (page: number): readonly Lead[] =>
    (page === 0 ? head.data?.items : pages.find(({ index }) => index === page)?.items) ?? [];
  const leadsBetween = async (start: number, end: number) => {
    const leads: Lead[] = [];
    let next: PageStart | undefined;
    for (let index = Math.floor(start / pageSize); index * pageSize <= end; index++) {
      const page = await fetchPage(input, startOf(map, index) ?? next);
      const shift = index * pageSize;
      leads.push(...page.items.slice(Math.max(start - shift, 0), end + 1 - shift));
      if (page.nextCursor === null) break;
      next = { cursor: page.nextCursor };
    }
    return leads;
  };

  const failed = [head, failedPage, landmarks].find((query) => query?.error);
  return {
    loaded: [...(from < pageSize ? itemsOf(0) : []), ...pages.flatMap(({ items }) => items)],
    leadsBetween,
    rowCount: first === undefined ? (head.data?.items.length ?? 0) : rowCountOf(map, count.current),
    count: count.current,
    shownCount: count.shown,
    leadAt: (index) => itemsOf(Math.floor(index / pageSize))[index % pageSize],
    isLoading: head.isPending,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}
