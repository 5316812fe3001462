/** A time in which nothing happened. */
export interface Pause {
  readonly from: number;
  readonly to: number;
}

/** The longest time between two of these moments, which are in order, that ends after `since`; undefined when there is none. */
export function longestPause(moments: readonly number[], since: number): Pause | undefined {
  let longest: Pause | undefined;
  for (const [index, to] of moments.entries()) {
    const from = moments[index - 1];
    if (from === undefined || to < since) continue;
    if (longest === undefined || to - from > longest.to - longest.from) longest = { from, to };
  }
  return longest;
}
