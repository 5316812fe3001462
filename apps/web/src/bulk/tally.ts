/** What became of leads. */
export interface Tally {
  readonly changed: number;
  readonly unchanged: number;
  /** Deleted meanwhile. */
  readonly gone: number;
  /** Leads that a rule kept as they are, by the reason. */
  readonly refused: Readonly<Record<string, number>>;
}

export const emptyTally: Tally = { changed: 0, unchanged: 0, gone: 0, refused: {} };

export function addTallies(one: Tally, two: Tally): Tally {
  const refused: Record<string, number> = { ...one.refused };
  for (const [reason, count] of Object.entries(two.refused)) refused[reason] = (refused[reason] ?? 0) + count;
  return {
    changed: one.changed + two.changed,
    unchanged: one.unchanged + two.unchanged,
    gone: one.gone + two.gone,
    refused,
  };
}

export function countReasons(reasons: readonly string[]): Tally['refused'] {
  const counts: Record<string, number> = {};
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** All of them. */
export function sumOf({ changed, unchanged, gone, refused }: Tally): number {
  return changed + unchanged + gone + refusedOf(refused);
}

function refusedOf(refused: Tally['refused']): number {
  return Object.values(refused).reduce((sum, count) => sum + count, 0);
}
