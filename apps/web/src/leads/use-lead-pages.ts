import type { Lead } from '@tagsmith/core';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queryClient, trpc } from '../api.ts';
import { useTagsChangedAt } from '../bulk/tags-changed.ts';
import { extendChain, newChain, pageSize, rowCountOf } from './cursor-chain.ts';
import { filterOf, type LeadsSearch, orderOf } from './leads-search.ts';

/** How long a page that scrolled out of view is kept, in milliseconds. */
const pageLife = 30_000;

export interface LeadPages {
  readonly rowCount: number;
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
 * The list by pages behind cursors. Only the pages in view are asked for and kept, of the others only the cursor: memory
 * stays bounded however far one scrolls, and scrolling back needs no page in between.
 */
export function useLeadPages(search: LeadsSearch, [from, to]: readonly [from: number, to: number]): LeadPages {
  const input = { ...filterOf(search), ...orderOf(search), limit: pageSize };
  // Many leads at once may have left this list, or moved in it: then it begins anew, behind a first page of that state.
  const changedAt = useTagsChangedAt();
  const since = search.all || search.any || search.none || input.sort === 'updated' ? changedAt : 0;
  const key = `${since} ${JSON.stringify(input)}`;
  const [known, setKnown] = useState(() => newChain(key));
  let chain = known.key === key ? known : newChain(key);

  // The first page stands for the whole: it is shown until the next search has answered.
  const head = useQuery({ ...trpc.lead.list.queryOptions(input), placeholderData: keepPreviousData });
  const isOld = head.isPlaceholderData || (head.data !== undefined && head.dataUpdatedAt < since);
  const last = Math.min(Math.floor(to / pageSize), chain.cursors.length - 1);
  const indexes: number[] = [];
  for (let index = Math.max(Math.floor(from / pageSize), 1); index <= last; index++) indexes.push(index);
  const pages = useQueries({
    queries: indexes.map((index) =>
      trpc.lead.list.queryOptions({ ...input, cursor: chain.cursors[index] }, { gcTime: pageLife }),
    ),
  });

  const pageAt = (index: number) => (index === 0 ? head.data : pages[indexes.indexOf(index)]?.data);
  for (const index of isOld ? [] : [0, ...indexes]) {
    const page = pageAt(index);
    if (page) chain = extendChain(chain, { index, count: page.items.length, nextCursor: page.nextCursor });
  }
  useEffect(() => {
    if (chain !== known) setKnown(chain);
  });

  const first = Math.min(Math.floor(from / pageSize), last);
  const loaded = Array.from({ length: last - first + 1 }, (_, step) => pageAt(first + step)?.items ?? []).flat();
  const leadsBetween = async (start: number, end: number) => {
    const leads: Lead[] = [];
    let cursor: string | null | undefined;
    for (let index = Math.floor(start / pageSize); index * pageSize <= end && cursor !== null; index++) {
      const options = trpc.lead.list.queryOptions({ ...input, cursor: chain.cursors[index] ?? cursor });
      const page = await queryClient.fetchQuery({ ...options, gcTime: pageLife });
      const shift = index * pageSize;
      leads.push(...page.items.slice(Math.max(start - shift, 0), end + 1 - shift));
      cursor = page.nextCursor;
    }
    return leads;
  };

  const failed = [head, ...pages].find(({ error }) => error !== null);
  return {
    loaded,
    leadsBetween,
    rowCount: isOld || head.data === undefined ? (head.data?.items.length ?? 0) : rowCountOf(chain),
    leadAt: (index) => pageAt(Math.floor(index / pageSize))?.items[index % pageSize],
    isLoading: head.isPending,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}
