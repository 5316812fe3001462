import type { Database } from 'better-sqlite3';
import { ordersOf } from '../paging/lead-cursor.ts';
import type { LeadListQuery } from '../port/leads.ts';
import type { bindLeadFilter, FilteredLeads } from './lead-filter.ts';
import type { LeadListLimits } from './lead-list-limits.ts';
import { orderSql, sortKeyOf } from './lead-orders.ts';
import { bindFindPlace, isBehind, placeParameters } from './lead-place.ts';
import { joinCampaign, type LeadRow, leadColumns } from './lead-rows.ts';
import { StatementCache } from './statement-cache.ts';

/** How many times more or fewer leads may pass than would if tags had nothing to do with each other or with the order. */
const luck = 4;

/**
 * Reads the rows of a page, and one more if there is a next. When the filter leaves few candidates, they are sorted.
 * Otherwise the index of the order is walked, which ends early where many leads pass. Where they turn out to be far apart,
 * or to lie at the other end, candidates are fetched after all unless that would take longer than walking on.
 */
export function bindReadPage(
  db: Database,
  filtered: ReturnType<typeof bindLeadFilter>,
  limits: LeadListLimits,
): (accountKey: number, query: LeadListQuery) => readonly LeadRow[] {
  const pages = new StatementCache<LeadRow>(db);
  const findPlace = bindFindPlace(db);

  return (accountKey, query) => {
    const { index, isIndexed } = sortKeyOf(query.sort);
    const page = { ...placeParameters(query), rows: query.limit + 1, offset: query.offset ?? 0 };
    const read = (leads: FilteredLeads, end: Readonly<Record<string, unknown>> = {}): readonly LeadRow[] =>
      pages.get(pageSql(query, leads, 'end' in end)).all({ ...leads.parameters, ...page, ...end });

    const leads = filtered(
      accountKey,
      query,
      isIndexed
        ? { index, mostFetched: limits.few, rows: page.rows + page.offset }
        : { index, mostFetched: limits.most() },
    );
    if (leads.how === 'fetched' || leads.how === 'walked') return read(leads);
    if (!isIndexed || query.thenBy !== undefined) return read(leads);
    const asked = limits.asked[leads.how];
    const expected = (page.rows + page.offset) / leads.share;
    if (expected < asked * luck) {
      const walked = leads.how === 'askedForTags' ? Math.min(asked, Math.ceil(expected * luck)) : asked;
      const end = findPlace(query, filtered(accountKey, {}, { index, mostFetched: 0 }), walked);
      if (end === undefined) return read(leads);
      const rows = read(leads, { end: end.place, endId: end.id });
      if (rows.length > query.limit) return rows;
    }
    return read(filtered(accountKey, query, { index, mostFetched: limits.most() }));
  };
}

/** Finds out which leads are on the page before it reads more of them than their place. */
function pageSql(query: LeadListQuery, { from, where }: FilteredLeads, hasEnd: boolean): string {
  const orders = ordersOf(query).map(orderSql);
  const last = orders.at(-1)?.direction;
  const conditions = [where, ...isBehind(query), ...(hasEnd ? [isBeforeEnd(query)] : [])];
  return `
    SELECT ${leadColumns} FROM (
      SELECT lead.id, lead.uid, ${orders.map(({ sql }, index) => `${sql} AS place${index}`).join(', ')}
      FROM ${from} WHERE ${conditions.join(' AND ')}
      ORDER BY ${orders.map(({ sql, direction }) => `${sql} ${direction}`).join(', ')}, lead.uid ${last}
      LIMIT @rows OFFSET @offset
    ) AS page CROSS JOIN lead ON lead.id = page.id ${joinCampaign}
    ORDER BY ${orders.map(({ direction }, index) => `page.place${index} ${direction}`).join(', ')}, page.uid ${last}`;
}

function isBeforeEnd(query: LeadListQuery): string {
  const { sql, direction } = orderSql(query);
  return `(${sql}, lead.uid) ${direction === 'ASC' ? '<' : '>'} (@end, @endId)`;
}
