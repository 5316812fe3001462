import type { LeadOrder, LeadSort } from '../port/leads.ts';

/** What leads are sorted by, as SQL about the table `lead`. */
interface SortKey {
  readonly sql: string;
  /** The index to walk for it; without an index of its own all leads that pass are sorted. */
  readonly index: string;
  readonly isIndexed: boolean;
}

const sortKeys: Readonly<Record<LeadSort, SortKey>> = {
  created: { sql: 'lead.created_at', index: 'lead_created', isIndexed: true },
  updated: { sql: 'lead.updated_at', index: 'lead_updated', isIndexed: true },
  name: { sql: 'lead.sort_name', index: 'lead_name', isIndexed: true },
  lastName: folded('lead.last_name'),
  email: folded('lead.email'),
  source: folded('lead.source'),
};

export function sortKeyOf(sort: LeadSort): SortKey {
  return sortKeys[sort];
}

/** An order as SQL: by what, in which direction, and how what comes behind a place compares with it. */
export function orderSql({ sort, direction }: LeadOrder) {
  const { sql } = sortKeys[sort];
  return direction === 'asc' ? { sql, direction: 'ASC', beyond: '>' } : { sql, direction: 'DESC', beyond: '<' };
}

function folded(column: string): SortKey {
  return { sql: `fold_text(${column})`, index: 'lead_created', isIndexed: true };
}
