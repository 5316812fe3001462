import type { LeadListQuery } from '../port/leads.ts';
import { ordersOf } from './lead-orders.ts';

/** Whose cursor it is: that of any list of leads in these orders, whatever its filter. */
export function cursorName(query: Pick<LeadListQuery, 'sort' | 'direction' | 'thenBy'>): string {
  return ['lead', ...ordersOf(query).map(({ sort, direction }) => `${sort}.${direction}`)].join('.');
}
