import type { LeadWrite, StoredLead } from '../port/leads.ts';
import { type TagUseDifference, tagUseOfNew, tagUseOfSaved } from '../records/tag-use-differences.ts';
import type { DeferredRows } from './deferred-rows.ts';

/** Keeps `tag_use` in step with the tags of live leads; to be called in the transaction that changes them. */
export function createTagUse(deferred: DeferredRows) {
  const addAll = (differences: ReadonlyMap<number, TagUseDifference>): void => {
    for (const [tagKey, difference] of differences) {
      if (difference.leads !== 0 || difference.usedAt !== 0) deferred.addUse(tagKey, difference);
    }
  };
  return {
    /** What changes by tag key. */
    add: addAll,
    /** For leads that were made just now. */
    countNew: (leads: readonly StoredLead[]): void => addAll(tagUseOfNew(leads)),
    countSaved: (before: StoredLead, after: StoredLead, write: LeadWrite): void =>
      addAll(tagUseOfSaved(before, after, write)),
  };
}
