/** How often something was done in a time that began with the first. */
export interface RateCount {
  readonly count: number;
  /** Until the count begins anew, in milliseconds. */
  readonly msLeft: number;
}

/** Counts that all processes over a database share. They may begin anew when the database does: nothing rests on them. */
export interface RateCounts {
  /** Adds `points`, which may be negative, to the count of a key, and resolves to the count afterwards. @throws StoreError `unavailable` */
  add(key: string, points: number, windowMs: number): Promise<RateCount>;
  /** Begins the count of a key anew. @throws StoreError `unavailable` */
  forget(key: string): Promise<void>;
}
