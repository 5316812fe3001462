import type { Database } from 'better-sqlite3';
import type { NewChange } from '../port/changes.ts';
import { rowKey } from '../port/stored.ts';
import { prepare } from './prepare.ts';

type ChangeTagRow = readonly [tagKey: number, sequence: number, added: 0 | 1 | null];

/** Noting which tags a change is about. */
export function bindChangeTags(db: Database) {
  // One statement for all tags of all changes: a call for each would cost more than its row.
  const insert = prepare<[string]>(
    db,
    `
    INSERT INTO change_tag (tag_id, sequence, added)
    SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`,
  );
  return {
    add: (rows: readonly ChangeTagRow[]): void => {
      if (rows.length > 0) insert.run(JSON.stringify(rows));
    },
  };
}

/** What a change that was given this sequence is about. */
export function tagRowsOf(sequence: number, { subject, record, tags }: NewChange): readonly ChangeTagRow[] {
  if (subject === 'tag') return [[record[rowKey], sequence, null]];
  if (tags === undefined) return [];
  return [
    ...tags.removed.map((tag) => [tag[rowKey], sequence, 0] as const),
    ...tags.added.map((tag) => [tag[rowKey], sequence, 1] as const),
  ];
}
