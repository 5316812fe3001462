import type { Lead } from '@tagsmith/core';
import { useState } from 'react';
import type { BulkTarget } from '../bulk/bulk-target.ts';
import { filterOf, type LeadsSearch } from './leads-search.ts';
import type { LeadPages } from './use-lead-pages.ts';
import type { SelectionState } from './use-selection.ts';

export interface Tagging {
  /** Whose tags are being changed. */
  readonly target: BulkTarget | undefined;
  tagLead(lead: Lead): void;
  tagSelected(): void;
  close(): void;
}

/** Which leads of the list the dialog for their tags is about. */
export function useTagging(search: LeadsSearch, pages: LeadPages, selecting: SelectionState): Tagging {
  const [target, setTarget] = useState<BulkTarget>();
  const { selection, isLoading } = selecting;
  return {
    target,
    tagLead: (lead) => setTarget({ kind: 'some', leads: [lead] }),
    tagSelected: () => {
      if (isLoading) return;
      if (selection.kind === 'some') setTarget({ kind: 'some', leads: [...selection.leads.values()] });
      else if (pages.count !== undefined) {
        const except = [...selection.except.values()];
        setTarget({ kind: 'matching', filter: filterOf(search), except, total: pages.count - except.length });
      }
    },
    close: () => setTarget(undefined),
  };
}
