import { foldText } from '@tagsmith/core';
import type { LeadListQuery, LeadOrder, LeadSort, StoredLead } from '../port/leads.ts';
import { sortNameOf } from './lead-rows.ts';

/** What leads are sorted by, as SQL about the table `lead` and as a lead has it. */
interface SortKey {
  readonly sql: string;
  /** The index to walk for it; without an index of its own all leads that pass are sorted. */
  readonly index: string;
  readonly isIndexed: boolean;
  readonly kind: 'number' | 'string';
  placeOf(lead: StoredLead): number | string;
}

const sortKeys: Readonly<Record<LeadSort, SortKey>> = {
  created: {
    sql: 'lead.created_at',
    index: 'lead_created',
    isIndexed: true,
    kind: 'number',
    placeOf: ({ createdAt }) => Date.parse(createdAt),
  },
  updated: {
    sql: 'lead.updated_at',
    index: 'lead_updated',
    isIndexed: true,
    kind: 'number',
    placeOf: ({ updatedAt }) => Date.parse(updatedAt),
  },
  name: { sql: 'lead.sort_name', index: 'lead_name', isIndexed: true, kind: 'string', placeOf: sortNameOf },
  lastName: folded('lead.last_name', ({ lastName }) => lastName),
  email: folded('lead.email', ({ email }) => email),
  source: folded('lead.source', ({ source }) => source),
};

export function sortKeyOf(sort: LeadSort): SortKey {
  return sortKeys[sort];
}

/** The orders of a list, in which the first counts most. */
export function ordersOf({
  sort,
  direction,
  thenBy,
}: Pick<LeadListQuery, 'sort' | 'direction' | 'thenBy'>): readonly LeadOrder[] {
  return [{ sort, direction }, ...(thenBy === undefined ? [] : [thenBy])];
}

/** An order as SQL: by what, in which direction, and how what comes behind a place compares with it. */
export function orderSql({ sort, direction }: LeadOrder) {
  const { sql } = sortKeys[sort];
  return direction === 'asc' ? { sql, direction: 'ASC', beyond: '>' } : { sql, direction: 'DESC', beyond: '<' };
}

function folded(column: string, textOf: (lead: StoredLead) => string | null): SortKey {
  return {
    sql: `fold_text(${column})`,
    index: 'lead_created',
    isIndexed: true,
    kind: 'string',
    placeOf: (lead) => foldText(textOf(lead) ?? ''),
  };
}
