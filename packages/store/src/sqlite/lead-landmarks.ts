import type { Database } from 'better-sqlite3';
import type { LandmarksQuery, LeadReads } from '../port/leads.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { cursorName } from './lead-cursor.ts';
import type { bindLeadFilter, FilteredLeads } from './lead-filter.ts';
import { orderSql, sortKeyOf } from './lead-orders.ts';
import { StatementCache } from './statement-cache.ts';

interface PlaceRow {
  readonly place: number | string;
  readonly id: string;
}

/**
 * Walks the list from one landmark to the next. Without a filter that is a walk of the order's index alone, 25 ns a lead,
 * where reading the leads would take 40 times as long.
 */
export function bindListLandmarks(
  db: Database,
  filtered: ReturnType<typeof bindLeadFilter>,
): (accountKey: number) => LeadReads['listLandmarks'] {
  const places = new StatementCache<PlaceRow>(db);

  return (accountKey) => async (query) => {
    const { index, kind } = sortKeyOf(query.sort);
    const name = cursorName(query);
    const leads = filtered(accountKey, query, index);
    const found: string[] = [];
    let cursor = query.cursor;
    while (found.length < query.limit) {
      const [place, placeId] = cursor === undefined ? [] : decodeCursor(name, cursor, [kind, 'string']);
      const row = places
        .get(placeSql(query, leads, cursor === undefined))
        .get({ ...leads.parameters, place, placeId, skipped: query.stride - 1 });
      if (row === undefined) break;
      cursor = encodeCursor(name, [row.place, row.id]);
      found.push(cursor);
    }
    return found;
  };
}

function placeSql(query: LandmarksQuery, { from, where }: FilteredLeads, isFirst: boolean): string {
  const { sql, direction, beyond } = orderSql(query);
  return `
    SELECT ${sql} AS place, lead.uid AS id FROM ${from}
    WHERE ${where} ${isFirst ? '' : `AND (${sql}, lead.uid) ${beyond} (@place, @placeId)`}
    ORDER BY ${sql} ${direction}, lead.uid ${direction} LIMIT 1 OFFSET @skipped`;
}
