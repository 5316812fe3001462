import { ordersOf } from '../paging/lead-cursor.ts';
import type { LeadListQuery } from '../port/leads.ts';
import { boundValues } from './bound-values.ts';
import { whereSql } from './lead-filter.ts';
import { orderSql } from './lead-orders.ts';
import { isBehind } from './lead-place.ts';
import type { LeadSearch } from './lead-search.ts';
import type { LeadTable } from './lead-table.ts';
import { unnamed } from './statement.ts';

/** Where a lead of a page stands. */
export interface PageRow {
  readonly id: number;
  readonly uid: string;
  readonly place0: number | string;
  /** In the second order, if there is one. */
  readonly place1?: number | string;
}

export interface PageSearch extends LeadSearch {
  /** Only leads behind the place come from there. */
  readonly startsBehind?: boolean;
  /** Finds all that pass before it sorts them: the planner may not walk the index of the order. */
  readonly sortsAll?: boolean;
}

/** Finds the leads of a page, and one more if there is a next, by the way that a search says. */
export async function readPageRows(
  { session, accountKey }: LeadTable,
  query: LeadListQuery,
  { makeOrigin, startsBehind = false, sortsAll = false, ...search }: PageSearch,
): Promise<readonly PageRow[]> {
  const { all, bind } = boundValues(accountKey);
  const origin = makeOrigin(bind);
  const behind = startsBehind ? [] : isBehind(query, { origin, bind });
  const orders = ordersOf(query).map((order) => orderSql(order, origin));
  const places = orders.map(({ sql }, index) => `${sql} AS place${index}`);
  const passing = `
    SELECT ${origin.id} AS id, ${origin.uid} AS uid, ${places.join(', ')}
    FROM ${origin.from} ${whereSql(search, { origin, bind, behind })}`;
  const order = orders.map(({ direction }, index) => `place${index} ${direction}`).join(', ');
  const sql = `${sortsAll ? `SELECT * FROM (${passing} OFFSET 0) AS passing` : passing}
    ORDER BY ${order}, uid ${orders.at(-1)?.direction}
    LIMIT ${bind(query.limit + 1)} OFFSET ${bind(query.offset ?? 0)}`;
  return session.rows(unnamed<PageRow>(sql), all);
}
