import { rowKey, type Stored } from '../port/stored.ts';
import type { Writing } from './writing.ts';

type AnyTag = Stored<{ readonly id: string }>;

/** Tags to put on a lead, behind those that it has. */
interface Assignment {
  readonly leadKey: number;
  readonly tags: readonly AnyTag[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Putting tags on leads and taking them off. A position is a key of the account, so each is behind all before it. */
export function createAssignments({ head }: Writing) {
  return {
    add: (assignments: readonly Assignment[]): void => {
      for (const { leadKey, tags, at } of assignments) {
        for (const tag of tags) {
          head.tagKeys.set(tag.id, tag[rowKey]);
          head.deferred.addAssignment({ leadKey, tagKey: tag[rowKey], position: head.nextKey(), at });
        }
      }
    },
    remove: (leadKey: number, tags: readonly AnyTag[]): void => {
      for (const tag of tags) {
        head.tagKeys.set(tag.id, tag[rowKey]);
        head.deferred.removeAssignment(leadKey, tag[rowKey]);
      }
    },
  };
}
