import type { ChangeRecord } from '../port/transfer.ts';
import { tagIdsIn } from '../records/tag-ids-in.ts';
import { findOwnKeys, found, type KeyOf } from './transfer-keys.ts';
import type { Writing } from './writing.ts';

/** Which tag a change is about, and whether a lead got it (1) or lost it (0). */
type TagOfChange = readonly [tagId: string, added: 0 | 1 | null];

/** Takes in the history of another database, also into the histories of the tags that it is about. */
export async function transferChanges(writing: Writing, changes: readonly ChangeRecord[]): Promise<void> {
  const { head } = writing;
  const about = changes.map((change) => ({ change, tags: tagsOf(change) }));
  const idsOf = (kind: ChangeRecord['subject']) =>
    changes.flatMap(({ subject, subjectId }) => (subject === kind ? [subjectId] : []));
  const [lead, campaign, tag] = await Promise.all([
    findOwnKeys(writing, 'lead', idsOf('lead')),
    findOwnKeys(writing, 'campaign', idsOf('campaign')),
    findOwnKeys(writing, 'tag', new Set(about.flatMap(({ tags }) => tags.map(([id]) => id)))),
  ]);
  const keyOf: Readonly<Record<ChangeRecord['subject'], KeyOf>> = { lead, campaign, tag };

  for (const { change, tags } of about) {
    const { sequence, subject, subjectId, before, after } = change;
    head.passSequence(sequence);
    const { operationId, at, actorKind, actorId, actorName, source, action } = change;
    const ofOperation = [operationId, at, actorKind, actorId, actorName, source];
    const subjectKey = found(keyOf[subject](subjectId));
    head.deferred.addChange([sequence, ...ofOperation, subject, subjectKey, subjectId, action, before, after]);
    for (const [id, added] of tags) {
      const tagKey = tag(id);
      // A tag that is not there has no history.
      if (tagKey !== undefined) head.deferred.addChangeOfTag(tagKey, sequence, added);
    }
  }
}

function tagsOf({ subject, subjectId, before, after }: ChangeRecord): readonly TagOfChange[] {
  if (subject === 'tag') return [[subjectId, null]];
  if (subject !== 'lead') return [];
  const added = new Set(tagIdsIn(JSON.parse(after)));
  const removed = tagIdsIn(JSON.parse(before)).filter((id) => !added.has(id));
  return [...[...added].map((id) => [id, 1] as const), ...[...new Set(removed)].map((id) => [id, 0] as const)];
}
