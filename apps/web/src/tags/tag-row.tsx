import type { TagWithUse } from '@tagsmith/core';
import { Link } from '@tanstack/react-router';
import { type MouseEvent, useEffect, useRef } from 'react';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { paths } from '../paths.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { TagChip } from '../ui/tag-chip.tsx';
import { Time } from '../ui/time.tsx';
import { fromNarrow, fromWide, tagTracks } from './tag-columns.ts';

export interface TagRowProps {
  readonly index: number;
  readonly top: number;
  /** Undefined while its page is on the way. */
  readonly tag: TagWithUse | undefined;
  readonly isCursor: boolean;
  /** Whether the list is in sight: behind an open tag nothing may take the focus. */
  readonly isShown: boolean;
  onCursor(index: number): void;
  onOpen(tag: TagWithUse): void;
}

export function TagRow({ index, top, tag, isCursor, isShown, onCursor, onOpen }: TagRowProps) {
  const { language } = useLanguage();
  const text = useTagsText();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The focus follows the cursor, unless it is in the search; it comes back to it from a tag that was open.
    const { activeElement } = document;
    const isFree = activeElement === document.body || activeElement?.closest('[role="grid"]') != null;
    if (isCursor && isShown && isFree) row.current?.focus({ preventScroll: true });
  }, [isCursor, isShown]);
  // A click on the link itself goes there anyway, perhaps in another window.
  const onClick = ({ target }: MouseEvent) => tag && !(target instanceof Element && target.closest('a')) && onOpen(tag);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens the row at the cursor, for the whole page
    <div
      ref={row}
      role="row"
      aria-rowindex={index + 2}
      tabIndex={isCursor ? 0 : -1}
      className={`${tagTracks} absolute left-0 h-10 w-full cursor-default items-center border-b px-2 hover:bg-surface focus-visible:-outline-offset-2`}
      style={{ top }}
      onFocus={() => onCursor(index)}
      onClick={onClick}
    >
      <div role="gridcell" className="flex min-w-0 px-2">
        {tag ? (
          <Link
            to={paths.tag}
            params={{ id: tag.id }}
            search={(old) => old}
            tabIndex={-1}
            className="flex min-w-0 rounded-control"
          >
            <TagChip tag={tag} />
          </Link>
        ) : (
          <Skeleton className="w-24" />
        )}
      </div>
      <div role="gridcell" className={`${fromNarrow} min-w-0 px-2 text-muted`}>
        <span className="truncate font-mono text-code" title={tag?.slug}>
          {tag?.slug ?? <Skeleton className="w-24" />}
        </span>
      </div>
      <div role="gridcell" className={`${fromWide} min-w-0 px-2 text-muted`}>
        <span className="truncate" title={tag?.description ?? undefined}>
          {tag?.description}
        </span>
      </div>
      <div role="gridcell" className="figures px-2 text-right">
        {tag && formatNumber(tag.leads, language)}
      </div>
      <div role="gridcell" className="truncate px-2 text-right text-muted">
        {tag && (tag.lastUsedAt === null ? text.never : <Time iso={tag.lastUsedAt} />)}
      </div>
    </div>
  );
}
