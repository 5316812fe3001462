const longest = 3_600_000;

/**
 * How long to wait before the next attempt after so many that failed in a row, in milliseconds: 1 s, 2 s, 4 s and so on,
 * an hour at most. The first attempt waits for nothing.
 */
export function retryPause(failures: number): number {
  if (failures === 0) return 0;
  return Math.min(1_000 * 2 ** (failures - 1), longest);
}
