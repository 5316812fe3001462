import type { Change } from '@tagsmith/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useCampaignName } from '../components/use-campaigns.ts';
import { useActivityText } from '../i18n/use-activity-text.ts';
import type { ActivityFilter } from './activity-search.ts';
import { ChangeRow } from './change-row.tsx';
import { FeedEnd } from './feed-end.tsx';
import { FeedItem } from './feed-item.tsx';
import { heldLimit } from './feed-state.ts';
import { leadsToName } from './leads-to-name.ts';
import { NewsPill } from './news-pill.tsx';
import { OperationRow } from './operation-row.tsx';
import { useEveryHalfMinute } from './use-every-half-minute.ts';
import type { FeedSource } from './use-feed.ts';
import { useFeedKeys } from './use-feed-keys.ts';
import { useFeedRows } from './use-feed-rows.ts';
import { useLeadLabels } from './use-lead-labels.ts';
import { useOlder } from './use-older.ts';

/** Rows before the end at which more are loaded. */
const reserve = 8;

export interface FeedListProps {
  readonly source: FeedSource;
  readonly filter: ActivityFilter;
  onSeen(changes: readonly Change[]): void;
}

/** The rows in view of the feed; what is new comes in from above, or waits while one reads further down. */
export function FeedList({ source, filter, onSeen }: FeedListProps) {
  const text = useActivityText();
  const { feed, isCurrent, dispatch, reload } = source;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [isAtTop, setAtTop] = useState(true);
  const { rows, toggle } = useFeedRows(feed);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 68,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 10,
  });
  const items = virtualizer.getVirtualItems();
  const { cursor, setCursor } = useFeedKeys({ rows, virtualizer, toggle });
  const isEndNear = isCurrent && (items.at(-1)?.index ?? 0) >= rows.length - reserve;
  const older = useOlder({ feed, filter, isWanted: isEndNear, dispatch, onSeen });

  const leadLabel = useLeadLabels(leadsToName(items.flatMap(({ index }) => rows[index] ?? [])));
  const campaignName = useCampaignName();

  // Who has scrolled, or is at a row with the keyboard, reads: nothing may move then.
  const isReading = !isAtTop || cursor !== undefined;
  useLayoutEffect(() => {
    if (!isReading) dispatch({ type: 'revealed' });
  }, [isReading, feed.waiting, dispatch]);
  useEffect(() => {
    const isTooMuch = feed.isFlooded || feed.shown.length > heldLimit;
    if (!isReading && isTooMuch && isCurrent) reload();
  });
  const showNews = () => {
    scroller.current?.scrollTo({ top: 0 });
    setCursor(undefined);
    setAtTop(true);
    scroller.current?.focus({ preventScroll: true });
  };
  // Another feed begins at its top.
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    setCursor(undefined);
  }, [feed.generation]);
  useEveryHalfMinute();

  return (
    <div className="relative h-full">
      {isReading && <NewsPill count={feed.waiting.length} isFlooded={feed.isFlooded} onShow={showNews} />}
      <div
        ref={scroller}
        tabIndex={-1}
        onScroll={({ currentTarget }) => setAtTop(currentTarget.scrollTop < 8)}
        className="h-full overflow-auto overscroll-contain outline-none"
      >
        <div
          role="feed"
          aria-label={text.feed}
          aria-busy={!isCurrent || older.state === 'looking'}
          className="relative"
          style={{ height: virtualizer.getTotalSize() }}
        >
          {items.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const labelId = `${id}-${row.key.replaceAll(' ', '-')}`;
            const shared = { isOpen: row.isOpen, labelId, leadLabel, campaignName, onToggle: () => toggle(row.key) };
            return (
              <FeedItem
                key={row.key}
                row={row}
                index={index}
                top={start}
                measure={virtualizer.measureElement}
                labelId={labelId}
                isCursor={row.key === cursor}
                isFresh={row.operation.changes[0].sequence > feed.freshAfter}
                onCursor={setCursor}
              >
                {row.change === undefined ? (
                  <OperationRow operation={row.operation} {...shared} />
                ) : (
                  <ChangeRow change={row.change} {...shared} />
                )}
              </FeedItem>
            );
          })}
        </div>
        <FeedEnd older={older} shortPages={feed.shortPages} />
      </div>
    </div>
  );
}
