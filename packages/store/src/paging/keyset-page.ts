import type { Page } from '../port/page.ts';

/** Makes a page of rows that were selected with one more than `limit`: the one too many says that there is a next page. */
export function keysetPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  map: { readonly toItem: (row: Row) => Item; readonly toCursor: (row: Row) => string },
): Page<Item> {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(map.toItem),
    nextCursor: last === undefined ? null : map.toCursor(last),
  };
}
