import { useMemo, useState } from 'react';
import type { Feed } from './feed-state.ts';
import { type FeedRow, groupOperations, rowsOf } from './operations.ts';

export interface FeedRows {
  readonly rows: readonly FeedRow[];
  /** Opens a row, or closes it. */
  toggle(key: string): void;
}

/** What is shown of the feed as rows, and which of them are open. */
export function useFeedRows({ shown, cursor }: Feed): FeedRows {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const hasMore = cursor != null;
  const operations = useMemo(() => groupOperations(shown, hasMore), [shown, hasMore]);
  const rows = useMemo(() => rowsOf(operations, open), [operations, open]);
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  return { rows, toggle };
}
