import type { Lead } from '@tagsmith/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useText } from '../i18n/language-provider.tsx';
import { ColumnHeader } from './column-header.tsx';
import { type ColumnId, columnTracks } from './columns.ts';
import { LeadRow } from './lead-row.tsx';
import type { SortId } from './leads-search.ts';
import { SelectLoaded, type SelectLoadedProps } from './select-loaded.tsx';
import type { Selection } from './selection.ts';
import { useRowWindow } from './use-row-window.ts';

export interface LeadTableProps extends SelectLoadedProps {
  readonly rowCount: number;
  leadAt(index: number): Lead | undefined;
  readonly columns: readonly ColumnId[];
  readonly sort: SortId;
  /** Where the keyboard is. */
  readonly cursor: number;
  readonly openId: string | undefined;
  readonly selection: Selection;
  onVisible(from: number, to: number): void;
  onSort(sort: SortId): void;
  onCursor(index: number): void;
  onOpen(lead: Lead): void;
  onSelect(index: number): void;
  onExtend(index: number): void;
}

/** The rows that are in view, of any number; the header sticks to the top and the first column to the left. */
export function LeadTable({
  rowCount,
  leadAt,
  columns,
  sort,
  cursor,
  allSelected,
  onVisible,
  onSort,
  onSelectLoaded,
  ...rows
}: LeadTableProps) {
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows: shown, height, show } = useRowWindow(rowCount, scroller);
  const [from, to] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => onVisible(from, to), [from, to, onVisible]);
  const showCursor = useEffectEvent(() => cursor >= 0 && show(cursor));
  useEffect(() => {
    showCursor();
  }, [cursor]);

  const tracks = `minmax(200px, 1.4fr) ${columns.map((column) => columnTracks[column]).join(' ')}`;
  return (
    <div ref={scroller} className="h-full overflow-auto overscroll-contain">
      <div
        role="grid"
        aria-label={text.leads.table}
        aria-rowcount={rowCount + 1}
        className="w-max min-w-full text-table"
      >
        <div
          role="row"
          aria-rowindex={1}
          className="sticky top-0 z-20 grid h-9 items-center border-b bg-page text-meta text-muted"
          style={{ gridTemplateColumns: tracks }}
        >
          <ColumnHeader
            column="lead"
            sort={sort}
            onSort={onSort}
            className="sticky left-0 flex h-full items-center bg-page"
          >
            <SelectLoaded {...{ allSelected, onSelectLoaded }} />
          </ColumnHeader>
          {columns.map((column) => (
            <ColumnHeader key={column} column={column} sort={sort} onSort={onSort} className="px-2" />
          ))}
        </div>
        <div role="rowgroup" className="relative" style={{ height }}>
          {shown.map(({ index, top }) => (
            <LeadRow
              key={index}
              index={index}
              top={top}
              tracks={tracks}
              lead={leadAt(index)}
              columns={columns}
              isCursor={index === cursor}
              {...rows}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
