import type { TagWithUse } from '@tagsmith/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { TagRow } from './tag-row.tsx';
import { TagTableHead } from './tag-table-head.tsx';
import type { TagSort } from './tags-search.ts';

const rowHeight = 40;

export interface TagTableProps {
  readonly tags: readonly TagWithUse[];
  /** All there are, loaded or not. */
  readonly rowCount: number;
  readonly sort: TagSort;
  readonly cursor: number;
  readonly isShown: boolean;
  onSort(sort: TagSort): void;
  /** The last row in sight. */
  onReach(index: number): void;
  onCursor(index: number): void;
  onOpen(tag: TagWithUse): void;
}

/** The rows that are in view, of thousands. */
export function TagTable({ tags, rowCount, sort, cursor, onSort, onReach, ...rows }: TagTableProps) {
  const text = useTagsText();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The header covers the first row's height.
    scrollPaddingStart: rowHeight,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onReach(last), [last, onReach]);
  useEffect(() => {
    if (cursor >= 0) virtualizer.scrollToIndex(cursor);
  }, [cursor, virtualizer]);

  return (
    <div ref={scroller} className="h-full overflow-auto overscroll-contain">
      <div role="grid" aria-label={text.title} aria-rowcount={rowCount + 1} className="text-table">
        <TagTableHead sort={sort} onSort={onSort} />
        <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, start }) => (
            <TagRow key={index} index={index} top={start} tag={tags[index]} isCursor={index === cursor} {...rows} />
          ))}
        </div>
      </div>
    </div>
  );
}
