import type { Database } from 'better-sqlite3';
import { prepare } from './prepare.ts';
import type { Trail } from './trail.ts';

/** Changes that one step looks at: a few milliseconds, for which the batch that it is part of waits. */
const stepSize = 1_000;

/**
 * Writes the history of tags, `change_tag`, behind the log that it follows from. In step with each write, the ten tags of
 * a sync would dirty ten pages of it and make the sync half as dear again; a thousand changes at a time share their pages.
 */
export class TagTrail implements Trail {
  readonly #selectEnd;
  readonly #selectLast;
  readonly #insert;
  readonly #moveEnd;

  constructor(writer: Database) {
    this.#selectEnd = prepare<[], number>(writer, 'SELECT through FROM change_tag_end WHERE id = 1').pluck();
    this.#selectLast = prepare<[number, number], number>(
      writer,
      'SELECT max(sequence) FROM (SELECT sequence FROM change WHERE sequence > ? ORDER BY sequence LIMIT ?)',
    ).pluck();
    this.#insert = prepare<[{ readonly after: number; readonly through: number }]>(writer, insertSql);
    this.#moveEnd = prepare<[number]>(writer, 'UPDATE change_tag_end SET through = ? WHERE id = 1');
  }

  /** Goes up to the end of the log first: who is in the transaction that writes sees all of it. */
  through(): number {
    for (let before = -1; ; ) {
      const through = this.step();
      if (through === before) return through;
      before = through;
    }
  }

  /** Goes one step on, inside the transaction that it is called in, and returns up to where the trail goes then. */
  step(): number {
    const after = this.#selectEnd.get() ?? 0;
    const through = this.#selectLast.get(after, stepSize) ?? after;
    if (through === after) return after;
    this.#insert.run({ after, through });
    this.#moveEnd.run(through);
    return through;
  }
}

// In the order of the table it writes to, so that it goes through the pages once. Without CROSS JOIN and without
// statistics the planner might go through all of the changes for each tag.
const insertSql = `
  INSERT INTO change_tag (tag_id, sequence, added)
  SELECT tag.id, named.sequence, named.added
  FROM (
    SELECT change.account_id, change.sequence, tags.value ->> 'id' AS tag_uid, 1 AS added
    FROM change, json_each(change.after, '$.tags') AS tags
    WHERE change.sequence > @after AND change.sequence <= @through AND change.subject = 'lead'
    UNION ALL
    SELECT change.account_id, change.sequence, tags.value ->> 'id', 0
    FROM change, json_each(change.before, '$.tags') AS tags
    WHERE change.sequence > @after AND change.sequence <= @through AND change.subject = 'lead'
  ) AS named CROSS JOIN tag ON tag.account_id = named.account_id AND tag.uid = named.tag_uid
  UNION ALL
  SELECT subject_id, sequence, NULL FROM change
  WHERE sequence > @after AND sequence <= @through AND subject = 'tag'
  ORDER BY 1, 2`;
