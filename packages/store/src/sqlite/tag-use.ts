import type { Database } from 'better-sqlite3';
import type { LeadWrite, StoredLead } from '../port/leads.ts';
import { rowKey } from '../port/stored.ts';
import { type TagUseDifference, tagUseOfNew, tagUseOfSaved } from '../records/tag-use-differences.ts';
import type { Deferred } from './deferred.ts';
import { prepare } from './prepare.ts';

/** Keeps `tag_use` in step with the tags of live leads, a row for each tag of a batch however many leads got it or lost it. */
export class TagUse implements Deferred {
  readonly #add;
  readonly #waiting = new Map<number, { leads: number; usedAt: number }>();

  constructor(db: Database) {
    this.#add = prepare<[tagKey: number, leads: number, usedAt: number]>(
      db,
      `
      INSERT INTO tag_use (tag_id, leads, last_used_at) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET
        leads = leads + excluded.leads, last_used_at = max(last_used_at, excluded.last_used_at)`,
    );
  }

  /** What changes by tag key. */
  add(differences: ReadonlyMap<number, TagUseDifference>): void {
    for (const [tagKey, { leads, usedAt }] of differences) this.#note(tagKey, leads, usedAt);
  }

  /** For leads that were made just now. */
  countNew(leads: readonly StoredLead[]): void {
    this.add(tagUseOfNew(leads));
  }

  countSaved(before: StoredLead, after: StoredLead, write: LeadWrite): void {
    if (before.deletedAt !== null || after.deletedAt !== null) {
      this.add(tagUseOfSaved(before, after, write));
      return;
    }
    // A lead that lives on counts for the tags that it got, and no more for those that it lost.
    for (const tag of write.removeTags ?? []) this.#note(tag[rowKey], -1, 0);
    for (const tag of write.addTags ?? []) this.#note(tag[rowKey], 1, write.at);
  }

  flush(): void {
    for (const [tagKey, { leads, usedAt }] of this.#waiting) {
      if (leads !== 0 || usedAt !== 0) this.#add.run(tagKey, leads, usedAt);
    }
    this.discard();
  }

  discard(): void {
    this.#waiting.clear();
  }

  #note(tagKey: number, leads: number, usedAt: number): void {
    const known = this.#waiting.get(tagKey);
    if (known === undefined) {
      this.#waiting.set(tagKey, { leads, usedAt });
    } else {
      known.leads += leads;
      known.usedAt = Math.max(known.usedAt, usedAt);
    }
  }
}
