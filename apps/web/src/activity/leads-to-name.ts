import type { FeedRow } from './operations.ts';
import { summarize } from './summarize.ts';

/** The leads whose names rows show: of an operation on many, none. */
export function leadsToName(rows: readonly FeedRow[]): readonly string[] {
  const ids = rows.flatMap(({ operation, change }) => {
    const { subject, count, changes } = change
      ? { subject: change.subject, count: 1, changes: [change] }
      : summarize(operation.changes);
    return subject === 'lead' && count === 1 ? changes.slice(0, 1).map(({ subjectId }) => subjectId) : [];
  });
  return [...new Set(ids)];
}
