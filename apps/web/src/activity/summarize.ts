import type { Change, ChangeSubject, JsonObject } from '@tagsmith/core';
import { type HistoryTag, isOnlyTags, tagsOf } from '../lead/change-parts.ts';

/** What an operation did, in one sentence. */
export interface Summary {
  /** What the sentence is about: changes of records of one kind. */
  readonly subject: ChangeSubject;
  readonly changes: readonly Change[];
  /** Records of `changes`. */
  readonly count: number;
  /** What was done to all of them; `tagged` where nothing but their tags changed. */
  readonly action: Change['action'] | 'tagged';
  readonly added: readonly HistoryTag[];
  readonly removed: readonly HistoryTag[];
  /** Changes that the sentence is not about, such as the tags that had to be made. */
  readonly others: number;
}

export function summarize(changes: readonly Change[]): Summary {
  const main = mainOf(changes);
  const [first] = main;
  const subject = first?.subject ?? 'lead';
  const isTagged = subject === 'lead' && main.every((change) => change.action === 'updated' && isOnlyTags(change));
  const isSame = main.every(({ action }) => action === first?.action);
  const sideTags = (side: (change: Change) => JsonObject) =>
    subject === 'lead' ? unique(main.flatMap((change) => tagsOf(side(change)))) : [];
  return {
    subject,
    changes: main,
    count: new Set(main.map(({ subjectId }) => subjectId)).size,
    action: isTagged ? 'tagged' : isSame && first ? first.action : 'updated',
    added: sideTags(({ after }) => after),
    removed: sideTags(({ before }) => before),
    others: changes.length - main.length,
  };
}

/** A tag that is deleted is taken off its leads by the way; a lead that is written makes its new tags by the way. */
function mainOf(changes: readonly Change[]): readonly Change[] {
  const deleted = changes.filter(({ subject, action }) => subject === 'tag' && action === 'deleted');
  if (deleted.length > 0) return deleted;
  for (const kind of ['lead', 'tag', 'campaign'] as const) {
    const some = changes.filter(({ subject }) => subject === kind);
    if (some.length > 0) return some;
  }
  return [];
}

function unique(tags: readonly HistoryTag[]): readonly HistoryTag[] {
  return [...new Map(tags.map((tag) => [tag.slug, tag])).values()];
}
