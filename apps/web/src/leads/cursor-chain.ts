/** Leads of one page. */
export const pageSize = 100;

/** Where the pages of one search begin, as far as it was scrolled. */
export interface CursorChain {
  /** What was searched for. */
  readonly key: string;
  /** Of each page; the first has none. */
  readonly cursors: readonly (string | undefined)[];
  /** Rows of all pages, once the last one was seen. */
  readonly total: number | undefined;
}

export function newChain(key: string): CursorChain {
  return { key, cursors: [undefined], total: undefined };
}

export interface SeenPage {
  readonly index: number;
  readonly count: number;
  readonly nextCursor: string | null;
}

/** The chain with what a page says of the one behind it; the same chain when that is known. */
export function extendChain(chain: CursorChain, { index, count, nextCursor }: SeenPage): CursorChain {
  if (nextCursor === null) {
    const total = index * pageSize + count;
    return chain.total === total ? chain : { ...chain, cursors: chain.cursors.slice(0, index + 1), total };
  }
  // A cursor that is known stays: it names a place in the order, whatever was inserted before it.
  if (chain.cursors.length > index + 1) return chain;
  return { ...chain, cursors: [...chain.cursors, nextCursor], total: undefined };
}

/** Known rows; before the end is seen, with the page that comes next. */
export function rowCountOf({ cursors, total }: CursorChain): number {
  return total ?? cursors.length * pageSize;
}
