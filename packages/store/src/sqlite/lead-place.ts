import type { Database } from 'better-sqlite3';
import { type Beginning, cursorBehind, placeBehind } from '../paging/lead-cursor.ts';
import type { FilteredLeads } from './lead-filter.ts';
import { orderSql } from './lead-orders.ts';
import { StatementCache } from './statement-cache.ts';

/** Where a lead stands in one order: what it is sorted by, and its id. */
export interface PlaceRow {
  readonly place: number | string;
  readonly id: string;
}

/** The cursor of a list in one order. */
export function cursorBehindPlace(query: Beginning, { place, id }: PlaceRow): string {
  return cursorBehind(query, { places: [place], id });
}

/**
 * `place` in the first order, `lastPlace` in the last, which may be the same, and `placeId` among equals.
 * @throws StoreError `bad_cursor`
 */
export function placeParameters(query: Beginning): Readonly<Record<string, unknown>> {
  const behind = placeBehind(query);
  if (behind === undefined) return {};
  return { place: behind.places[0], lastPlace: behind.places.at(-1), placeId: behind.id };
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
