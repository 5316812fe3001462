/** How often callers waited so long: microseconds and a count, the shortest first. */
export type Waits = readonly (readonly [microseconds: number, count: number])[];

/**
 * What callers really waited. For each wait beyond twice the mean wrk adds what a caller at a steady pace would have
 * waited meanwhile (a mean less, two means less, …); the other driver and the bare loops don't, so it is taken off again.
 */
export function withoutSteadyCallers(waits: Waits, mean: number): Waits {
  const counts = new Map(waits);
  for (const [microseconds] of waits.toReversed()) {
    // Nothing was added by those that are longer: they have been seen.
    const count = counts.get(microseconds) ?? 0;
    for (let added = microseconds - mean; added > mean; added -= mean) {
      counts.set(added, (counts.get(added) ?? 0) - count);
    }
  }
  return [...counts].filter(([, count]) => count !== 0);
}

export function mergeWaits(all: readonly Waits[]): Waits {
  const counts = new Map<number, number>();
  for (const [microseconds, count] of all.flat()) counts.set(microseconds, (counts.get(microseconds) ?? 0) + count);
  return [...counts].toSorted(([a], [b]) => a - b);
}

/** How long the given share of callers waited at most, in milliseconds. */
export function percentile(waits: Waits, share: number): number {
  const total = waits.reduce((sum, [, count]) => sum + count, 0);
  const rank = Math.min(total - 1, Math.floor(total * share));
  let before = 0;
  for (const [microseconds, count] of waits) {
    before += count;
    if (before > rank) return microseconds / 1_000;
  }
  return 0;
}
