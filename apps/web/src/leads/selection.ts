import { type Lead, limits } from '@tagsmith/core';

/** Single leads by id, or all that the list's filter lets through but some. */
export type Selection =
  | { readonly kind: 'some'; readonly leads: ReadonlyMap<string, Lead> }
  | { readonly kind: 'matching'; readonly except: ReadonlyMap<string, Lead> };

/** Leads that one range of rows selects; beyond it there is the selection of all that match. */
export const rangeLimit = 5_000;

export const nothingSelected: Selection = { kind: 'some', leads: new Map() };
export const allMatching: Selection = { kind: 'matching', except: new Map() };

export function isSelected(selection: Selection, { id }: Lead): boolean {
  return selection.kind === 'some' ? selection.leads.has(id) : !selection.except.has(id);
}

export function isNothing(selection: Selection): boolean {
  return selection.kind === 'some' && selection.leads.size === 0;
}

/** The selection with these leads in it, or out of it. */
export function withLeads(selection: Selection, leads: readonly Lead[], selected: boolean): Selection {
  const isSome = selection.kind === 'some';
  const map = new Map(isSome ? selection.leads : selection.except);
  for (const lead of leads) {
    if (selected === isSome) map.set(lead.id, lead);
    else map.delete(lead.id);
  }
  return isSome ? { kind: 'some', leads: map } : { kind: 'matching', except: map };
}

/** How many leads are selected, of so many that match; undefined while that is unknown. */
export function sizeOf(selection: Selection, matching: number | undefined): number | undefined {
  if (selection.kind === 'some') return selection.leads.size;
  return matching === undefined ? undefined : Math.max(matching - selection.except.size, 0);
}

/** Whether the server takes so many exceptions. */
export function isTooSparse(selection: Selection): boolean {
  return selection.kind === 'matching' && selection.except.size > limits.exceptedLeads;
}

/** What the box above all rows shows: every row that is loaded is selected, some are, or none. */
export function stateOfAll(selection: Selection, loaded: readonly Lead[]): 'all' | 'some' | 'none' {
  if (isNothing(selection)) return 'none';
  return loaded.length > 0 && loaded.every((lead) => isSelected(selection, lead)) ? 'all' : 'some';
}
