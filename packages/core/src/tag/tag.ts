import type { TagColor } from './tag-color.ts';

/** A tag as a caller sees it. `slug` is the key that names are compared by; `name` is for people. */
export interface Tag {
  /** UUID. */
  readonly id: string;
  /** 1, 2, 3… within the account; the id in EasySocial's API. */
  readonly number: number;
  /** 20 letters and digits; the id in HighLevel's API. */
  readonly locationTagId: string;
  readonly name: string;
  readonly slug: string;
  readonly description: string | null;
  /** A protected tag is not taken off a lead and not deleted until it is unprotected. */
  readonly protected: boolean;
  /** Null: the slug decides, wherever the tag is shown. */
  readonly color: TagColor | null;
  /** ISO 8601, UTC, milliseconds. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A tag as it stands on a lead: what is needed to show it and to compare it. */
export type AssignedTag = Pick<Tag, 'id' | 'number' | 'locationTagId' | 'name' | 'slug' | 'protected' | 'color'>;
