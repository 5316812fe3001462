export interface DayCounts {
  /** In UTC, as `2026-01-31`. */
  readonly date: string;
  readonly added: number;
  readonly removed: number;
}

export interface TagDay extends DayCounts {
  /** Leads with the tag when the day ended, or now. */
  readonly leads: number;
}

/**
 * How many leads had a tag at the end of each day: from what there are now, walking back over what was put on and taken
 * off. A lead that was deleted with its tags was not "taken off": it is missing from the days before too, so that the
 * line shows the leads that are there today. Where more were deleted than are left, the count would fall below nothing.
 */
export function leadsOverTime(now: number, days: readonly DayCounts[]): readonly TagDay[] {
  let leads = now;
  return days
    .toReversed()
    .map((day) => {
      const ended = { ...day, leads: Math.max(leads, 0) };
      leads -= day.added - day.removed;
      return ended;
    })
    .toReversed();
}

/** Of several days together. */
export function sumOf(days: readonly DayCounts[]): Pick<DayCounts, 'added' | 'removed'> {
  return days.reduce((sum, { added, removed }) => ({ added: sum.added + added, removed: sum.removed + removed }), {
    added: 0,
    removed: 0,
  });
}
