import { type Lead, limits } from '@tagsmith/core';
import { useState } from 'react';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { errorText } from '../server-errors.ts';
import { toast } from '../ui/toaster.tsx';
import { filterOf, type LeadsSearch, orderOf } from './leads-search.ts';
import {
  allMatching,
  isSelected,
  isTooSparse,
  nothingSelected,
  rangeLimit,
  type Selection,
  stateOfAll,
  withLeads,
} from './selection.ts';
import type { LeadPages } from './use-lead-pages.ts';

/** The row that a range goes from, and what was selected without the range. */
interface Anchor {
  readonly order: string;
  readonly index: number;
  readonly selected: boolean;
  readonly base: Selection;
}

interface State {
  readonly filter: string;
  readonly selection: Selection;
  readonly anchor?: Anchor;
  /** The range whose rows are on their way; what was asked for before it counts no longer. */
  readonly pending?: object;
}

export interface SelectionState {
  readonly selection: Selection;
  /** Rows of a range are on their way. */
  readonly isLoading: boolean;
  /** One row, which later ranges go from. */
  toggle(index: number): void;
  /** All rows from the one that was toggled last; another range from there takes the place of this one. */
  extend(index: number): void;
  /** Every row that is loaded, or none when they are all selected. */
  toggleLoaded(): void;
  selectMatching(): void;
  clear(): void;
}

/** What is selected of a list. It ends with the filter; where a range begins, with the order too. */
export function useSelection(search: LeadsSearch, pages: LeadPages, cursor: number): SelectionState {
  const { language, text } = useLanguage();
  const filter = JSON.stringify(filterOf(search));
  const order = JSON.stringify(orderOf(search));
  const [state, setState] = useState<State>({ filter, selection: nothingSelected });
  if (state.filter !== filter) setState({ filter, selection: nothingSelected });
  const { selection, anchor, pending } = state;

  const tooManyExcepted = text.leads.tooManyExcepted(formatNumber(limits.exceptedLeads, language));
  const select = (next: Selection, from?: Anchor) => {
    if (isTooSparse(next)) return toast(tooManyExcepted);
    setState({ filter, selection: next, ...(from === undefined ? {} : { anchor: from }) });
  };
  const toggle = (index: number) => {
    const lead = pages.leadAt(index);
    if (lead === undefined) return;
    const selected = !isSelected(selection, lead);
    const next = withLeads(selection, [lead], selected);
    select(next, { order, index, selected, base: next });
  };
  const extend = async (index: number) => {
    const start = cursor < 0 ? index : cursor;
    const from = anchor?.order === order ? anchor : { order, index: start, selected: true, base: selection };
    const [first, last] = [Math.min(from.index, index), Math.max(from.index, index)];
    if (last - first >= rangeLimit) return toast(text.leads.rangeTooLong(formatNumber(rangeLimit, language)));
    const take = (leads: readonly Lead[]) => select(withLeads(from.base, leads, from.selected), from);
    const atHand = leadsAtHand(pages, first, last);
    if (atHand) return take(atHand);

    const asked = {};
    setState({ filter, selection, anchor: from, pending: asked });
    let leads: readonly Lead[] = [];
    try {
      leads = await pages.leadsBetween(first, last);
    } catch (error) {
      toast(errorText(error, text));
    }
    const next = leads.length === 0 ? selection : withLeads(from.base, leads, from.selected);
    if (isTooSparse(next)) toast(tooManyExcepted);
    setState((old) =>
      old.pending === asked ? { filter, anchor: from, selection: isTooSparse(next) ? old.selection : next } : old,
    );
  };
  return {
    selection,
    isLoading: pending !== undefined,
    toggle,
    extend: (index) => void extend(index),
    toggleLoaded: () =>
      select(
        stateOfAll(selection, pages.loaded) === 'all' ? nothingSelected : withLeads(selection, pages.loaded, true),
      ),
    selectMatching: () => select(allMatching),
    clear: () => select(nothingSelected),
  };
}

/** The leads of these rows; undefined unless all of them are loaded. */
function leadsAtHand(pages: LeadPages, first: number, last: number): readonly Lead[] | undefined {
  const leads = Array.from({ length: last - first + 1 }, (_, step) => pages.leadAt(first + step));
  return leads.every((lead) => lead !== undefined) ? leads : undefined;
}
