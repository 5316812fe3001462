import { type ReactNode, useEffect, useRef } from 'react';
import { formatDay } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import type { FeedRow } from './operations.ts';

export interface FeedItemProps {
  readonly row: FeedRow;
  readonly index: number;
  readonly top: number;
  /** Takes its height. */
  measure(element: HTMLElement | null): void;
  readonly labelId: string;
  readonly isCursor: boolean;
  /** It came in while one looked. */
  readonly isFresh: boolean;
  onCursor(key: string): void;
  readonly children: ReactNode;
}

/** A place in the feed, which the keyboard can be at; the first of a day is headed by the day. */
export function FeedItem({ row, index, top, measure, labelId, isCursor, isFresh, onCursor, children }: FeedItemProps) {
  const { language } = useLanguage();
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    // The focus follows the cursor, unless it is in a filter.
    const { activeElement } = document;
    const isFree = activeElement === document.body || activeElement?.closest('[role="feed"]') != null;
    if (isCursor && isFree && !article.current?.contains(activeElement))
      article.current?.focus({ preventScroll: true });
  }, [isCursor]);
  return (
    <article
      ref={(element) => {
        article.current = element;
        measure(element);
      }}
      data-index={index}
      aria-labelledby={labelId}
      aria-posinset={index + 1}
      aria-setsize={-1}
      tabIndex={isCursor ? 0 : -1}
      onFocus={() => onCursor(row.key)}
      className="group/item absolute left-0 w-full outline-none"
      style={{ top }}
    >
      {row.startsDay && (
        <h2 className="px-4 pt-4 pb-1.5 font-medium text-meta text-muted">
          <span className="inline-block first-letter:uppercase">
            {formatDay(row.operation.changes[0].at, Date.now(), language)}
          </span>
        </h2>
      )}
      <div
        className={`flex px-4 text-table outline-ember hover:bg-surface group-focus/item:bg-surface group-focus-visible/item:outline-2 group-focus-visible/item:-outline-offset-2 ${spaceOf(row)} ${isFresh ? 'drops-in' : ''}`}
      >
        {children}
      </div>
    </article>
  );
}

/** The parts of an operation hang together, on a line that goes through. */
function spaceOf({ change, isJoined }: FeedRow): string {
  if (change === undefined) return isJoined ? 'pt-2.5 pb-1' : 'border-b py-2.5';
  return isJoined ? '' : 'border-b pb-2.5';
}
