import { rowKey, type Stored } from '../port/stored.ts';
import { statement } from './statement.ts';
import { bindInsert } from './values-list.ts';
import type { Writing } from './writing.ts';

type AnyTag = Stored<{ readonly id: string }>;

/** Tags to put on a lead, behind those that it has. */
interface Assignment {
  readonly leadKey: number;
  readonly tags: readonly AnyTag[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const insert = bindInsert('lead_tag', ['account_id', 'lead_id', 'tag_id', 'position', 'assigned_at']);
const remove = statement('DELETE FROM lead_tag WHERE account_id = $1 AND lead_id = $2 AND tag_id = ANY($3)');

/** Putting tags on leads and taking them off. A position is a key of the account, so each is behind all before it. */
export function createAssignments({ session, accountKey, head }: Writing) {
  return {
    add: (assignments: readonly Assignment[]): void => {
      const rows = assignments.flatMap(({ leadKey, tags, at }) =>
        tags.map((tag) => {
          head.tagKeys.set(tag.id, tag[rowKey]);
          return [accountKey, leadKey, tag[rowKey], head.nextKey(), at];
        }),
      );
      for (const { statement, values } of insert(rows)) session.post(statement, values);
    },
    remove: (leadKey: number, tags: readonly AnyTag[]): void => {
      for (const tag of tags) head.tagKeys.set(tag.id, tag[rowKey]);
      if (tags.length > 0) session.post(remove, [accountKey, leadKey, tags.map((tag) => tag[rowKey])]);
    },
  };
}
