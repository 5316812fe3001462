import { ordersOf } from '../paging/lead-cursor.ts';
import type { LeadListQuery, LeadOrder, LeadSort } from '../port/leads.ts';
import type { LeadOrigin } from './lead-origin.ts';

/** What leads are sorted by, as SQL about where they come from. */
const sortKeys: Readonly<Record<LeadSort, (origin: Pick<LeadOrigin, 'updatedAt'>) => string>> = {
  created: () => 'lead.created_at',
  updated: ({ updatedAt }) => updatedAt,
  name: () => 'lead.sort_name',
  lastName: () => 'lead.folded_last_name',
  email: () => 'lead.folded_email',
  source: () => 'lead.folded_source',
};

/** Orders that an index has; for the others all leads that pass are sorted. */
const indexed: ReadonlySet<LeadSort> = new Set(['created', 'updated', 'name']);

/** Whether walking an index brings leads in the order of a list. */
export function isIndexed({ sort, thenBy }: Pick<LeadListQuery, 'sort' | 'thenBy'>): boolean {
  return thenBy === undefined && indexed.has(sort);
}

export interface OrderSql {
  readonly sql: string;
  readonly direction: 'ASC' | 'DESC';
  /** How what comes behind a place compares with it. */
  readonly beyond: '>' | '<';
}

/** An order as SQL. */
export function orderSql({ sort, direction }: LeadOrder, origin: Pick<LeadOrigin, 'updatedAt'>): OrderSql {
  const sql = sortKeys[sort](origin);
  return direction === 'asc' ? { sql, direction: 'ASC', beyond: '>' } : { sql, direction: 'DESC', beyond: '<' };
}

/** The ORDER BY clause of a list: by its orders, then by id in the direction of the last. */
export function orderBySql(
  query: Pick<LeadListQuery, 'sort' | 'direction' | 'thenBy'>,
  origin: Pick<LeadOrigin, 'uid' | 'updatedAt'>,
): string {
  const orders = ordersOf(query).map((order) => orderSql(order, origin));
  const byId = { sql: origin.uid, direction: orders.at(-1)?.direction ?? 'ASC' };
  return `ORDER BY ${[...orders, byId].map(({ sql, direction }) => `${sql} ${direction}`).join(', ')}`;
}
