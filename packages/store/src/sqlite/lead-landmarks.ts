import type { Database } from 'better-sqlite3';
import type { LandmarksQuery, LeadReads } from '../port/leads.ts';
import type { bindLeadFilter, FilteredLeads } from './lead-filter.ts';
import type { LeadListLimits } from './lead-list-limits.ts';
import { orderSql, sortKeyOf } from './lead-orders.ts';
import { bindFindPlace, cursorBehindPlace, isBehind, type PlaceRow, placeParameters } from './lead-place.ts';
import { StatementCache } from './statement-cache.ts';

/**
 * Goes through the list once and names every `stride`-th lead. Without a filter it leaps from one to the next through the
 * order's index, 13 ns a lead, where numbering them would take 35.
 */
export function bindListLandmarks(
  db: Database,
  filtered: ReturnType<typeof bindLeadFilter>,
  limits: LeadListLimits,
): (accountKey: number) => LeadReads['listLandmarks'] {
  const numbered = new StatementCache<PlaceRow>(db);
  const findPlace = bindFindPlace(db);

  const leap = (query: LandmarksQuery, leads: FilteredLeads): readonly string[] => {
    const found: string[] = [];
    while (found.length < query.limit) {
      const cursor = found.at(-1) ?? query.cursor;
      const row = findPlace({ ...query, cursor }, leads, query.stride - 1);
      if (row === undefined) break;
      found.push(cursorBehindPlace(query, row));
    }
    return found;
  };

  return (accountKey) => async (query) => {
    const { index } = sortKeyOf(query.sort);
    const leads = filtered(accountKey, query, { index, mostFetched: limits.most(), asksAll: true });
    if (leads.how === 'walked') return leap(query, leads);
    const rows = numbered.get(numberedSql(query, leads));
    const parameters = { ...leads.parameters, ...placeParameters(query), stride: query.stride, limit: query.limit };
    return rows.all(parameters).map((row) => cursorBehindPlace(query, row));
  };
}

function numberedSql(query: LandmarksQuery, { from, where }: FilteredLeads): string {
  const { sql, direction } = orderSql(query);
  return `
    SELECT place, id FROM (
      SELECT ${sql} AS place, lead.uid AS id,
        row_number() OVER (ORDER BY ${sql} ${direction}, lead.uid ${direction}) AS number
      FROM ${from} WHERE ${[where, ...isBehind(query)].join(' AND ')}
    )
    WHERE number % @stride = 0 LIMIT @limit`;
}
