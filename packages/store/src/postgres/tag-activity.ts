import { rowKey } from '../port/stored.ts';
import type { StoredTag, TagActivity } from '../port/tags.ts';
import { type ActivityRow, clockSkew, dayLength, toTagActivity } from '../records/tag-activity.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';

// Of the names that an actor had, the last.
const select = statement<ActivityRow>(`
  SELECT div(change.at, ${dayLength})::bigint AS day, change.source, change.actor_kind, change.actor_id,
    (array_agg(change.actor_name ORDER BY change.sequence DESC))[1] AS actor_name,
    sum(change_tag.added)::bigint AS added, sum(1 - change_tag.added)::bigint AS removed
  FROM change_tag JOIN change ON change.account_id = $1 AND change.sequence = change_tag.sequence
  WHERE change_tag.account_id = $1 AND change_tag.tag_id = $2 AND change_tag.sequence > $4
    AND change_tag.added IS NOT NULL AND change.at >= $3
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4 NULLS FIRST`);
const selectLast = statement<{ readonly sequence: number }>(
  'SELECT coalesce(max(sequence), 0) AS sequence FROM change WHERE account_id = $1',
);
const selectNextTime = statement<{ readonly at: number }>(
  'SELECT at FROM change WHERE account_id = $1 AND sequence > $2 ORDER BY sequence LIMIT 1',
);
/** Counts how often a tag was put on and taken off since a time. */
export async function listTagActivity(
  session: Session,
  { accountKey, tag, from }: { readonly accountKey: number; readonly tag: StoredTag; readonly from: number },
): Promise<readonly TagActivity[]> {
  const before = await sequenceBefore(session, accountKey, from - clockSkew);
  const rows = await session.rows(select, [accountKey, tag[rowKey], from, before]);
  return rows.map(toTagActivity);
}

/** A sequence before every change at `from` or later; sequences grow with time, so it halves its way there. */
async function sequenceBefore(session: Session, accountKey: number, from: number): Promise<number> {
  const last = (await session.row(selectLast, [accountKey]))?.sequence ?? 0;
  let [before, behind] = [0, last];
  while (behind - before > 1) {
    const middle = Math.floor((before + behind) / 2);
    const next = await session.row(selectNextTime, [accountKey, middle]);
    if ((next?.at ?? from) < from) before = middle;
    else behind = middle;
  }
  return before;
}
