import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { trpc } from '../api.ts';
import type { filterOf } from './leads-search.ts';

/** How long a search rests before its leads are counted, in milliseconds. */
const rest = 250;

interface FirstPage {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

/**
 * How many leads pass a filter. They are counted when the first rows are there and nobody types any more: counting may look
 * at every lead, and the server would do that before it answers the next letter. One page counts itself.
 */
export function useLeadCount(filter: ReturnType<typeof filterOf>, first: FirstPage | undefined) {
  const key = JSON.stringify(filter);
  const isWhole = first?.nextCursor === null;
  const [rested, setRested] = useState<string>();
  const isDue = first !== undefined && !isWhole;
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => setRested(key), rest);
    return () => clearTimeout(timer);
  }, [isDue, key]);

  const { data } = useQuery({ ...trpc.lead.count.queryOptions(filter), enabled: isDue && rested === key });
  const current = isWhole ? first?.items.length : data?.count;
  // What was counted last stays until the next is counted, so that the title does not flicker.
  const [last, setLast] = useState(current);
  if (current !== undefined && current !== last) setLast(current);
  return { current, shown: current ?? last };
}
