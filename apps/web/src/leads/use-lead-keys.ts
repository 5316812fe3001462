import type { Lead } from '@tagsmith/core';
import type { RefObject } from 'react';
import { focusSearch } from '../components/focus-search.ts';
import { leaveControl, stepFrom } from '../components/row-cursor.ts';
import { useKeys } from '../components/use-keys.ts';
import { focusTagInput } from '../lead/tag-input.ts';
import { useMayWrite } from '../session/use-may-write.ts';
import { isNothing } from './selection.ts';
import type { LeadPages } from './use-lead-pages.ts';
import { rowHeight } from './use-row-window.ts';
import type { SelectionState } from './use-selection.ts';
import type { Tagging } from './use-tagging.ts';

interface LeadKeysOptions {
  readonly pages: LeadPages;
  readonly selecting: SelectionState;
  readonly tagging: Tagging;
  readonly cursor: number;
  readonly openId: string | undefined;
  readonly searchInput: RefObject<HTMLInputElement | null>;
  onCursor(index: number): void;
  onOpen(lead: Lead): void;
}

/** The keyboard of the list; while a lead is open, moving on opens the next one. */
export function useLeadKeys({ pages, selecting, tagging, cursor, openId, ...rest }: LeadKeysOptions): void {
  const { searchInput, onCursor, onOpen } = rest;
  const mayWrite = useMayWrite();
  const withCursor = (use: (lead: Lead) => void) => {
    const lead = pages.leadAt(cursor);
    if (lead) use(lead);
  };
  const move = (step: number, isRange = false) => {
    if (openId === undefined) leaveControl();
    const next = stepFrom(cursor, step, pages.rowCount);
    if (isRange) selecting.extend(next);
    onCursor(next);
    const lead = pages.leadAt(next);
    if (openId !== undefined && lead) onOpen(lead);
  };
  const jump = (event: KeyboardEvent, step: number) => {
    event.preventDefault();
    move(step);
  };
  const tag = (event: KeyboardEvent) => {
    // Else the letter goes where the focus goes.
    event.preventDefault();
    if (!mayWrite) return;
    if (!isNothing(selecting.selection)) tagging.tagSelected();
    else if (openId !== undefined) focusTagInput();
    else withCursor(tagging.tagLead);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    J: () => move(1, true),
    K: () => move(-1, true),
    x: () => selecting.toggle(cursor),
    X: () => cursor >= 0 && selecting.extend(cursor),
    ' ': (event) => {
      if (!(event.target instanceof Element) || event.target.closest('[role="row"]') === null) return;
      // Else the page scrolls.
      event.preventDefault();
      selecting.toggle(cursor);
    },
    t: tag,
    Home: (event) => jump(event, Number.NEGATIVE_INFINITY),
    End: (event) => jump(event, Number.POSITIVE_INFINITY),
    PageDown: (event) => jump(event, rowsInView()),
    PageUp: (event) => jump(event, -rowsInView()),
    Enter: () => withCursor(onOpen),
    Escape: () => openId === undefined && selecting.clear(),
    '/': (event) => focusSearch(event, searchInput),
  });
}

/** A screenful, by which the keyboard turns pages. */
function rowsInView(): number {
  return Math.max(Math.floor(innerHeight / rowHeight) - 4, 1);
}
