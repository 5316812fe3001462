import type { Database } from 'better-sqlite3';
import type { LeadFilter, LeadListQuery, LeadReads, StoredLead } from '../port/leads.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { keysetPage } from './keyset-page.ts';
import { cursorName } from './lead-cursor.ts';
import { bindLeadFilter, type FilteredLeads } from './lead-filter.ts';
import { bindListLandmarks } from './lead-landmarks.ts';
import { orderSql, ordersOf, sortKeyOf } from './lead-orders.ts';
import { joinCampaign, type LeadRow, leadColumns, toLead } from './lead-rows.ts';
import { bindTagsOfLeads } from './lead-tags.ts';
import type { SearchIndex } from './search-index.ts';
import { StatementCache } from './statement-cache.ts';

/**
 * Lists leads in one of two ways. When the filter leaves few candidates, they are sorted. Otherwise the index of the
 * order is walked, which ends early because many leads pass.
 */
export function bindListLeads(
  db: Database,
  searchIndex: Pick<SearchIndex, 'isInStep'>,
): (accountKey: number) => Pick<LeadReads, 'list' | 'listLandmarks' | 'count'> {
  const pages = new StatementCache<LeadRow>(db);
  const counts = new StatementCache<{ readonly count: number }>(db);
  const filtered = bindLeadFilter(db, searchIndex);
  const listLandmarks = bindListLandmarks(db, filtered);
  const tagsOfLeads = bindTagsOfLeads(db);

  return (accountKey) => ({
    list: async (query) => {
      const leads = filtered(accountKey, query, sortKeyOf(query.sort).index);
      const place = { ...placeParameters(query), rows: query.limit + 1, offset: query.offset ?? 0 };
      const rows = pages.get(pageSql(query, leads)).all({ ...leads.parameters, ...place });
      const tags = tagsOfLeads(rows.slice(0, query.limit).map(({ id }) => id));
      return keysetPage(rows, query.limit, {
        toItem: (row) => toLead(row, tags.get(row.id) ?? []),
        toCursor: (row) => encodeCursor(cursorName(query), placeOf(query, toLead(row, []))),
      });
    },
    listLandmarks: listLandmarks(accountKey),
    count: async (filter) => {
      const { from, where, parameters } = filtered(accountKey, filter, indexToCount(filter));
      return counts.get(`SELECT count(*) AS count FROM ${from} WHERE ${where}`).get(parameters)?.count ?? 0;
    },
  });
}

/** The index with the fewest leads that don't pass; in that of a source all pass, and the leads need no look-up. */
function indexToCount({ source, created, updated }: LeadFilter): string {
  if (source !== undefined) return 'lead_source';
  return created === undefined && updated !== undefined ? 'lead_updated' : 'lead_created';
}

/** `place` in the first order, `lastPlace` in the last, which may be the same, and `placeId` among equals. */
function placeParameters(query: LeadListQuery) {
  const { after, cursor } = query;
  const kinds = ordersOf(query).map(({ sort }) => sortKeyOf(sort).kind);
  if (after === undefined && cursor === undefined) return {};
  const place =
    after === undefined ? decodeCursor(cursorName(query), cursor ?? '', [...kinds, 'string']) : placeOf(query, after);
  return { place: place[0], lastPlace: place.at(-2), placeId: place.at(-1) };
}

/** Where a lead stands: what it is sorted by, and its id. */
function placeOf(query: LeadListQuery, lead: StoredLead): readonly (number | string)[] {
  return [...ordersOf(query).map(({ sort }) => sortKeyOf(sort).placeOf(lead)), lead.id];
}

function pageSql(query: LeadListQuery, { from, where }: FilteredLeads): string {
  const orders = ordersOf(query).map(orderSql);
  const isFirstPage = query.cursor === undefined && query.after === undefined;
  const order = [...orders.map(({ sql, direction }) => `${sql} ${direction}`), `lead.uid ${orders.at(-1)?.direction}`];
  return `
    SELECT ${leadColumns} FROM ${from} ${joinCampaign}
    WHERE ${where} ${isFirstPage ? '' : `AND ${behind(query)}`}
    ORDER BY ${order.join(', ')} LIMIT @rows OFFSET @offset`;
}

/** Comparing the first order by itself, too, is what lets a walk of its index start at the place. */
function behind(query: LeadListQuery): string {
  const [first, last] = [orderSql(query), orderSql(query.thenBy ?? query)];
  const isBehind = `(${last.sql}, lead.uid) ${last.beyond} (@lastPlace, @placeId)`;
  if (query.thenBy === undefined) return isBehind;
  return `${first.sql} ${first.beyond}= @place AND (${first.sql} ${first.beyond} @place OR ${isBehind})`;
}
