import { limits } from '@tagsmith/core';

/** Leads of one page. */
export const pageSize = 100;

/** How a page is asked for. */
export interface PageStart {
  readonly cursor?: string | undefined;
  /** Leads to pass over behind the cursor. */
  readonly skip?: number;
}

/** What is known of where the pages of one list begin. Cursors name places in the order, whatever is inserted meanwhile. */
export interface ListMap {
  /** What was searched for. */
  readonly key: string;
  /** Of the pages that were asked for, and those behind pages that have come. */
  readonly starts: ReadonlyMap<number, PageStart>;
  /** The cursors behind every `limits.landmarkStride`-th lead, as far as they were told. */
  readonly landmarks: readonly string[];
  readonly hasAllLandmarks: boolean;
  /** Rows that there are at least, by the pages that have come. */
  readonly least: number;
  /** Rows of all pages, once the last one was seen. */
  readonly total: number | undefined;
}

export function newMap(key: string): ListMap {
  return { key, starts: new Map([[0, {}]]), landmarks: [], hasAllLandmarks: false, least: 0, total: undefined };
}

/** How to ask for a page; undefined as long as the landmark before it is not known. */
export function startOf({ starts, landmarks }: ListMap, page: number): PageStart | undefined {
  const known = starts.get(page);
  if (known !== undefined) return known;
  const passed = Math.floor((page * pageSize) / limits.landmarkStride);
  const skip = page * pageSize - passed * limits.landmarkStride;
  if (passed === 0) return { skip };
  const cursor = landmarks[passed - 1];
  return cursor === undefined ? undefined : { cursor, skip };
}

export interface SeenPage {
  readonly index: number;
  readonly count: number;
  readonly nextCursor: string | null;
}

/** The map with a page that was asked for as `startOf` says, and came; the same map when that is known. */
export function learnPage(map: ListMap, { index, count, nextCursor }: SeenPage): ListMap {
  const end = index * pageSize + count;
  if (nextCursor === null) {
    // Behind the end a page is empty, and says no more than that.
    if (count === 0 && index > 0) return map;
    return map.total === end ? map : { ...map, total: end, least: end };
  }
  const { starts, least } = map;
  if (starts.has(index) && starts.has(index + 1) && least > end) return map;
  const start = startOf(map, index);
  const next = new Map(starts);
  // A page keeps the start that it was asked for with, so that it is not asked for again with another.
  if (start !== undefined && !next.has(index)) next.set(index, start);
  if (!next.has(index + 1)) next.set(index + 1, { cursor: nextCursor });
  // The next page has one lead at least; room for a whole one, until the count is known.
  return { ...map, starts: next, least: Math.max(least, end + pageSize), total: undefined };
}

export function learnLandmarks(map: ListMap, behind: string | undefined, cursors: readonly string[]): ListMap {
  if (map.hasAllLandmarks || map.landmarks.at(-1) !== behind) return map;
  return {
    ...map,
    landmarks: [...map.landmarks, ...cursors],
    hasAllLandmarks: cursors.length < limits.landmarks,
  };
}

/** Rows of the list, as far as is known; `count` is what the server counted, if it has. */
export function rowCountOf({ total, least }: ListMap, count: number | undefined): number {
  if (total !== undefined) return total;
  // Leads that came since it was counted are seen as pages.
  return count === undefined || count <= least - pageSize ? least : count;
}
