/** How much of a list is wanted, and from where. */
export interface PageRequest {
  /** What the page before returned as `nextCursor`, in the same order; the first page has none. */
  readonly cursor?: string | undefined;
  /** Rows, 1 to `limits.pageSize`. */
  readonly limit: number;
}

/** One page of a list. `nextCursor` is opaque, and null on the last page. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}
