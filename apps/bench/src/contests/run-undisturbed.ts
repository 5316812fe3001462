import { readProcessorTime, stolenShare } from './processor-time.ts';

/** A round that counts. */
export interface Undisturbed<Result> {
  readonly result: Result;
  /** The share of the processors' time that the machine's host took while it ran; undefined where the system does not tell. */
  readonly stolen: number | undefined;
}

/** More than this share of the processors' time taken by the host says more of the host than of what is measured. */
export const mostStolen = 0.05;
/** So often a round is run before the calmest counts, however disturbed. */
export const mostAttempts = 3;

/** Runs something again while the machine's host takes too much of the processors, whatever came out; the calmest counts. */
export async function runUndisturbed<Result>(
  run: (attempt: number) => Promise<Result>,
  readTime = readProcessorTime,
): Promise<Undisturbed<Result>> {
  let calmest: Undisturbed<Result> | undefined;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const before = readTime();
    const result = await run(attempt);
    const after = readTime();
    if (before === undefined || after === undefined) return { result, stolen: undefined };
    const stolen = stolenShare(before, after);
    if (stolen < (calmest?.stolen ?? Number.POSITIVE_INFINITY)) calmest = { result, stolen };
    if (stolen <= mostStolen) break;
  }
  if (calmest === undefined) throw new Error('Nothing was run.');
  return calmest;
}
