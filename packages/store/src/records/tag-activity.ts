import type { ActorKind, Source } from '@tagsmith/core';
import type { TagActivity } from '../port/tags.ts';

/** In milliseconds. */
export const dayLength = 86_400_000;
/** How far the clocks of processes that write to one log may be apart, in milliseconds. */
export const clockSkew = 3_600_000;

export interface ActivityRow {
  /** Days since the epoch. */
  readonly day: number;
  readonly source: Source;
  readonly actor_kind: ActorKind;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly added: number;
  readonly removed: number;
}

export function toTagActivity(row: ActivityRow): TagActivity {
  return {
    dayStart: row.day * dayLength,
    source: row.source,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    added: row.added,
    removed: row.removed,
  };
}
