import type { Database } from 'better-sqlite3';
import { rowKey } from '../port/stored.ts';
import type { TagReads } from '../port/tags.ts';
import { type ActivityRow, clockSkew, dayLength, toTagActivity } from '../records/tag-activity.ts';
import { prepare } from './prepare.ts';
import type { Trail } from './trail.ts';

/** Counting how often a tag was put on and taken off: of its own changes those since a time, and no other is looked at. */
export function bindTagActivity(db: Database, trail: Trail): (accountKey: number) => TagReads['listActivity'] {
  // Where a maximum is asked for, SQLite takes the bare columns from its row: the last name of the actor.
  const select = prepare<[number, number, number], ActivityRow>(
    db,
    `
    SELECT change.at / ${dayLength} AS day, change.source, change.actor_kind, change.actor_id, change.actor_name,
      sum(change_tag.added) AS added, sum(1 - change_tag.added) AS removed, max(change.sequence)
    FROM change_tag CROSS JOIN change ON change.sequence = change_tag.sequence
    WHERE change_tag.tag_id = ? AND change_tag.sequence > ? AND change_tag.added IS NOT NULL AND change.at >= ?
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
  );
  const selectLast = prepare<[number], number>(
    db,
    'SELECT coalesce(max(sequence), 0) FROM change WHERE account_id = ?',
  ).pluck();
  const selectNextTime = prepare<[number, number], number>(
    db,
    'SELECT at FROM change WHERE account_id = ? AND sequence > ? ORDER BY sequence LIMIT 1',
  ).pluck();

  /** A sequence before every change at `from` or later; sequences grow with time, so it halves its way there. */
  const sequenceBefore = (accountKey: number, from: number): number => {
    let [before, behind] = [0, selectLast.get(accountKey) ?? 0];
    while (behind - before > 1) {
      const middle = Math.floor((before + behind) / 2);
      if ((selectNextTime.get(accountKey, middle) ?? from) < from) before = middle;
      else behind = middle;
    }
    return before;
  };

  return (accountKey) => async (tag, from) => {
    trail.through();
    return select.all(tag[rowKey], sequenceBefore(accountKey, from - clockSkew), from).map(toTagActivity);
  };
}
