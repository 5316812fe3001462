import type { Database } from 'better-sqlite3';
import type { LeadListQuery, StoredLead } from '../port/leads.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { FilteredLeads } from './lead-filter.ts';
import { orderSql, ordersOf, sortKeyOf } from './lead-orders.ts';
import { StatementCache } from './statement-cache.ts';

/** Where a list begins. */
type Beginning = Pick<LeadListQuery, 'sort' | 'direction' | 'thenBy' | 'cursor' | 'after'>;

/** Where a lead stands in one order: what it is sorted by, and its id. */
export interface PlaceRow {
  readonly place: number | string;
  readonly id: string;
}

/** Whose cursor it is: that of any list of leads in these orders, whatever its filter. */
function cursorName(query: Beginning): string {
  return ['lead', ...ordersOf(query).map(({ sort, direction }) => `${sort}.${direction}`)].join('.');
}

export function cursorBehind(query: Beginning, lead: StoredLead): string {
  return encodeCursor(cursorName(query), placeOf(query, lead));
}

/** That of a list in one order. */
export function cursorBehindPlace(query: Beginning, { place, id }: PlaceRow): string {
  return encodeCursor(cursorName(query), [place, id]);
}

function placeOf(query: Beginning, lead: StoredLead): readonly (number | string)[] {
  return [...ordersOf(query).map(({ sort }) => sortKeyOf(sort).placeOf(lead)), lead.id];
}

/**
 * `place` in the first order, `lastPlace` in the last, which may be the same, and `placeId` among equals.
 * @throws StoreError `bad_cursor`
 */
export function placeParameters(query: Beginning): Readonly<Record<string, unknown>> {
  const { after, cursor } = query;
  if (after === undefined && cursor === undefined) return {};
  const kinds = ordersOf(query).map(({ sort }) => sortKeyOf(sort).kind);
  const place =
    after === undefined ? decodeCursor(cursorName(query), cursor ?? '', [...kinds, 'string']) : placeOf(query, after);
  return { place: place[0], lastPlace: place.at(-2), placeId: place.at(-1) };
}

/**
 * That a lead comes behind that place; none where the list begins with the first. Comparing the first order by itself,
 * too, is what lets a walk of its index start at the place.
 */
export function isBehind(query: Beginning): readonly string[] {
  if (query.cursor === undefined && query.after === undefined) return [];
  const [first, last] = [orderSql(query), orderSql(query.thenBy ?? query)];
  const behind = `(${last.sql}, lead.uid) ${last.beyond} (@lastPlace, @placeId)`;
  if (query.thenBy === undefined) return [behind];
  return [`${first.sql} ${first.beyond}= @place`, `(${first.sql} ${first.beyond} @place OR ${behind})`];
}

/** Finds the place of the lead that comes behind `skipped` others, in a list of one order. */
export function bindFindPlace(db: Database) {
  const places = new StatementCache<PlaceRow>(db);

  return (query: Beginning, { from, where, parameters }: FilteredLeads, skipped: number): PlaceRow | undefined => {
    const { sql, direction } = orderSql(query);
    const statement = places.get(`
      SELECT ${sql} AS place, lead.uid AS id FROM ${from} WHERE ${[where, ...isBehind(query)].join(' AND ')}
      ORDER BY ${sql} ${direction}, lead.uid ${direction} LIMIT 1 OFFSET @skipped`);
    return statement.get({ ...parameters, ...placeParameters(query), skipped });
  };
}
