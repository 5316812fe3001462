import type { Actor, Source } from '@tagsmith/core';
import { tagStatsInput } from '@tagsmith/schema';
import type { TagActivity } from '@tagsmith/store';
import { readVerb } from '../engine/verb.ts';
import { getTag } from './get-tag.ts';

const dayLength = 86_400_000;

interface Counts {
  /** Times that a lead got the tag, and lost it; a lead may be counted in both. Deleting a lead counts for nothing. */
  readonly added: number;
  readonly removed: number;
}

export interface TagStats {
  /** Each day of the period in UTC, today last; `date` as `2026-01-31`. */
  readonly days: readonly (Counts & { readonly date: string })[];
  /** Who did it and through which door, busiest first. */
  readonly appliedBy: readonly (Counts & { readonly source: Source; readonly actor: Actor })[];
}

/** How the use of a tag went over the last days, and who uses it. */
export const getTagStats = readVerb({
  input: tagStatsInput,
  run: async (tx, { now }, { tag: ref, days }): Promise<TagStats> => {
    const tag = await getTag(tx, ref);
    const from = (Math.floor(now / dayLength) + 1 - days) * dayLength;
    const activity = await tx.tags.listActivity(tag, from);
    return { days: countByDay(activity, from, days), appliedBy: countByActor(activity) };
  },
});

function countByDay(activity: readonly TagActivity[], from: number, days: number): TagStats['days'] {
  const byDay = Map.groupBy(activity, ({ dayStart }) => dayStart);
  return Array.from({ length: days }, (_, index) => {
    const dayStart = from + index * dayLength;
    const date = new Date(dayStart).toISOString().slice(0, 10);
    return { date, ...sumOf(byDay.get(dayStart) ?? []) };
  });
}

/** An actor that was renamed meanwhile is one, under its last name. */
function countByActor(activity: readonly TagActivity[]): TagStats['appliedBy'] {
  const groups = Map.groupBy(activity, ({ source, actor }) => JSON.stringify([source, actor.kind, actor.id]));
  return [...groups.values()]
    .flatMap((group) => {
      const last = group.at(-1);
      return last === undefined ? [] : [{ source: last.source, actor: last.actor, ...sumOf(group) }];
    })
    .toSorted((a, b) => b.added + b.removed - (a.added + a.removed));
}

function sumOf(activity: readonly Counts[]): Counts {
  return activity.reduce((sum, { added, removed }) => ({ added: sum.added + added, removed: sum.removed + removed }), {
    added: 0,
    removed: 0,
  });
}
