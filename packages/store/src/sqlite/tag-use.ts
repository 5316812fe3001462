import type { Database } from 'better-sqlite3';
import type { LeadWrite, StoredLead } from '../port/leads.ts';
import { rowKey } from '../port/stored.ts';
import { type TagUseDifference, tagUseOfNew, tagUseOfSaved } from '../records/tag-use-differences.ts';
import { prepare } from './prepare.ts';

/** Keeps `tag_use` in step with the tags of live leads; to be called in the transaction that changes them. */
export function bindTagUse(db: Database) {
  const add = prepare<[tagKey: number, leads: number, usedAt: number]>(
    db,
    `
    INSERT INTO tag_use (tag_id, leads, last_used_at) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET
      leads = leads + excluded.leads, last_used_at = max(last_used_at, excluded.last_used_at)`,
  );
  const addAll = (differences: ReadonlyMap<number, TagUseDifference>): void => {
    for (const [tagKey, { leads, usedAt }] of differences) {
      if (leads !== 0 || usedAt !== 0) add.run(tagKey, leads, usedAt);
    }
  };

  return {
    /** What changes by tag key. */
    add: addAll,
    /** For leads that were made just now. */
    countNew: (leads: readonly StoredLead[]): void => addAll(tagUseOfNew(leads)),
    countSaved: (before: StoredLead, after: StoredLead, write: LeadWrite): void => {
      if (before.deletedAt !== null || after.deletedAt !== null) {
        addAll(tagUseOfSaved(before, after, write));
        return;
      }
      // A lead that lives on counts for the tags that it got, and no more for those that it lost.
      for (const tag of write.removeTags ?? []) add.run(tag[rowKey], -1, 0);
      for (const tag of write.addTags ?? []) add.run(tag[rowKey], 1, write.at);
    },
  };
}
