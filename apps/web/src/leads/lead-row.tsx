import type { Lead } from '@tagsmith/core';
import { type ChangeEvent, useEffect, useRef } from 'react';
import { useText } from '../i18n/language-provider.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { ColumnId } from './columns.ts';
import { LeadCell } from './lead-cell.tsx';
import { leadName } from './lead-name.ts';
import { isSelected as isIn, type Selection } from './selection.ts';

/** Drawn above the pinned cell, which would cover an outline. */
const focusRing =
  'after:pointer-events-none after:absolute after:inset-0 after:z-20 focus-visible:after:outline-2 after:-outline-offset-2 after:outline-ember';

export interface LeadRowProps {
  readonly index: number;
  readonly top: number;
  readonly tracks: string;
  readonly lead: Lead | undefined;
  readonly columns: readonly ColumnId[];
  readonly isCursor: boolean;
  readonly openId: string | undefined;
  readonly selection: Selection;
  onCursor(index: number): void;
  onOpen(lead: Lead): void;
  onSelect(index: number): void;
  /** The rows from the last one that was selected to this one. */
  onExtend(index: number): void;
}

export function LeadRow({ index, top, tracks, lead, columns, isCursor, ...rest }: LeadRowProps) {
  const text = useText();
  const { openId, selection, onCursor, onOpen, onSelect, onExtend } = rest;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The focus follows the cursor, unless it is in the search or in an open lead.
    if (isCursor && (document.activeElement === document.body || isInGrid()))
      row.current?.focus({ preventScroll: true });
  }, [isCursor]);
  const isSelected = lead !== undefined && isIn(selection, lead);
  const ground = isSelected || (lead && lead.id === openId) ? 'bg-ember-wash' : 'bg-page group-hover:bg-surface';
  const name = (lead && leadName(lead)) ?? text.leads.unnamed;
  const select = ({ nativeEvent }: ChangeEvent) => {
    const isRange = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
    (isRange ? onExtend : onSelect)(index);
    onCursor(index);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens the row at the cursor, for the whole page
    <div
      ref={row}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={isCursor ? 0 : -1}
      className={`group absolute left-0 grid h-10 w-full cursor-default items-center border-b outline-none ${focusRing} ${ground}`}
      style={{ top, gridTemplateColumns: tracks }}
      onFocus={() => onCursor(index)}
      onClick={() => lead && onOpen(lead)}
    >
      <div role="gridcell" className={`sticky left-0 z-10 flex h-full min-w-0 items-center ${ground}`}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps a click on the box from opening the lead */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
        <span
          className="flex h-full w-11 shrink-0 items-center justify-center"
          onClick={(event) => event.stopPropagation()}
          // Else a range of rows would select the text between them, too.
          onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        >
          {lead && (
            <input
              type="checkbox"
              tabIndex={-1}
              className="size-3.5 accent-ember"
              aria-label={text.leads.select(name)}
              checked={isSelected}
              onChange={select}
            />
          )}
        </span>
        {lead ? (
          <span className={`truncate pr-2 ${leadName(lead) ? 'font-medium' : 'text-muted'}`} title={name}>
            {name}
          </span>
        ) : (
          <Skeleton className="w-32" />
        )}
      </div>
      {columns.map((column) => (
        <div key={column} role="gridcell" className="flex min-w-0 items-center px-2 text-muted">
          {lead ? <LeadCell lead={lead} column={column} /> : <Skeleton className="w-3/5" />}
        </div>
      ))}
    </div>
  );
}

function isInGrid(): boolean {
  return document.activeElement?.closest('[role="grid"]') != null;
}
