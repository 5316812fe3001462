/** Smallest, middle and largest of some figures; the middle of an even number of them is the mean of the two in it. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** @throws RangeError without figures */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (min === undefined || max === undefined || low === undefined || high === undefined) {
    throw new RangeError('There are no figures.');
  }
  return { min, median: (low + high) / 2, max };
}

/** The middle of the ratios of figures that were measured one after the other. */
export function ratioOf(ours: readonly number[], theirs: readonly number[]): number {
  return spreadOf(ours.map((figure, index) => figure / (theirs[index] ?? Number.NaN))).median;
}
