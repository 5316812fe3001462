import type { Tag } from './tag.ts';

/** How much a tag is used. */
export interface TagUse {
  /** Leads that carry it, deleted ones aside. */
  readonly leads: number;
  /** When it was last put on a lead, whether it is still there or not; null for never. ISO 8601, UTC, milliseconds. */
  readonly lastUsedAt: string | null;
}

export type TagWithUse = Tag & TagUse;
